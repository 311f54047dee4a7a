/// How papers look: one sheet, black on white, in a font that every installation has.
enum PaperStyle {
    static let sheet: StaticString = """
        @page {
          size: A4; margin: 24mm 20mm 27mm 20mm;
          @top-center { content: string(marking); font-weight: bold; font-size: 9pt; }
          @bottom-left {
            content: string(procedure) "\\A" string(made) "\\A" string(place);
            white-space: pre-line; font-size: 6.8pt; line-height: 1.4; color: #333;
            width: 145mm; text-align: left;
          }
          @bottom-right {
            content: "Page " counter(page) " of " counter(pages);
            font-size: 8.5pt; width: 25mm; text-align: right;
          }
        }
        html { font-family: "Liberation Sans", "DejaVu Sans", sans-serif; font-size: 10pt;
          line-height: 1.42; color: #0b0c0c; }
        h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 4mm; bookmark-level: 1; }
        h2 { font-size: 14pt; line-height: 1.25; margin: 9mm 0 2.5mm; padding-top: 2mm;
          border-top: 1.4pt solid #0b0c0c; break-after: avoid; bookmark-level: 2; }
        h3 { font-size: 11pt; margin: 5.5mm 0 1.5mm; break-after: avoid; bookmark-level: 3; }
        h4 { font-size: 10pt; margin: 4mm 0 1mm; break-after: avoid; bookmark-level: none; }
        p { margin: 0 0 2mm; orphans: 3; widows: 3; }
        ul, ol { margin: 0 0 2mm; padding-left: 5mm; }
        li { margin: 0 0 1mm; }
        .issue { border: 0.6pt solid #505a5f; padding: 2.5mm 3.5mm 1mm; font-size: 8.5pt; }
        .issue p { margin: 0 0 1mm; }
        .issue-marking { string-set: marking content(); font-weight: bold; }
        .issue-procedure { string-set: procedure content(); }
        .issue-made { string-set: made content(); }
        .issue-place { string-set: place content(); overflow-wrap: anywhere; }
        .letterhead { string-set: marking attr(data-marking), procedure attr(data-procedure),
          made attr(data-made), place attr(data-place); font-weight: bold; font-size: 13pt;
          padding-bottom: 2mm; border-bottom: 1.4pt solid #0b0c0c; margin-bottom: 8mm; }
        .letter { font-size: 11pt; }
        .letter h1 { font-size: 14pt; margin: 6mm 0 3mm; }
        .letter h2 { font-size: 12pt; border: 0; padding: 0; margin: 5mm 0 2mm; }
        .letter p { margin: 0 0 3mm; }
        .letter-sender { margin-top: 10mm; break-inside: avoid; }
        .gap { border: 0.8pt solid #0b0c0c; padding: 0 1mm; }
        table { width: 100%; border-collapse: collapse; margin: 1mm 0 3mm; font-size: 9pt; }
        caption { text-align: left; font-weight: bold; margin-bottom: 1mm; }
        th, td { text-align: left; vertical-align: top; padding: 1.3mm 2.5mm 1.3mm 0;
          border-bottom: 0.4pt solid #b1b4b6; }
        thead th { border-bottom: 1pt solid #0b0c0c; }
        thead { display: table-header-group; }
        tr { break-inside: avoid; }
        dl.summary { margin: 1mm 0 3mm; }
        .summary-row { border-bottom: 0.4pt solid #b1b4b6; padding: 1.2mm 0; display: flex; }
        .summary-row dt { font-weight: bold; width: 52mm; flex: none; padding-right: 3mm; }
        .summary-row dd { margin: 0; flex: 1; }
        .summary-row dd p:last-child, td p:last-child, .inset p:last-child { margin-bottom: 0; }
        .tag { font-weight: bold; }
        .inset { border-left: 2.4pt solid #505a5f; padding: 0.5mm 0 0.5mm 4mm; margin: 0 0 3mm; }
        .outcome { font-size: 12pt; font-weight: bold; margin: 0 0 2mm; }
        .rule { font-size: 8.2pt; color: #333; margin: 0 0 2mm; }
        .muted { color: #444; }
        .item { break-inside: avoid-page; margin-bottom: 3mm; }
        .place { font-size: 8.2pt; overflow-wrap: anywhere; }
        .visually-hidden { display: none; }
        """
}
