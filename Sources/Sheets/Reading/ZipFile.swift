import CZip
import Foundation

/// The parts of an XLSX file, each unpacked only as far as it may be.
final class ZipFile {
    let limits: SheetLimits
    private let archive: OpaquePointer

    /// Opens a file in memory. Throws `isDamaged` when it is no ZIP file as such files are written.
    init(_ file: [UInt8], within limits: SheetLimits) throws(SheetFault) {
        self.limits = limits
        archive = try Self.open(file)
        guard zip_get_num_entries(archive, 0) <= limits.parts else {
            throw .hasTooManyParts(limits.parts)
        }
    }

    deinit { zip_discard(archive) }

    private static func open(_ file: [UInt8]) throws(SheetFault) -> OpaquePointer {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        // libzip reads the bytes for as long as the archive is open, and then frees this copy of them.
        let copy = UnsafeMutableRawBufferPointer(
            start: malloc(max(file.count, 1)), count: file.count)
        guard copy.baseAddress != nil else { throw .isTooLarge(bytes: file.count) }
        copy.copyBytes(from: file)
        guard
            let source = zip_source_buffer_create(
                copy.baseAddress, zip_uint64_t(file.count), 1, &error)
        else {
            free(copy.baseAddress)
            throw .isDamaged
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            throw .isDamaged
        }
        return archive
    }

    /// Whether there is a part of this name.
    func has(_ name: String) -> Bool { zip_name_locate(archive, name, 0) >= 0 }

    /// A part unpacked; nil when there is none of this name.
    ///
    /// Stops at the limit, whatever the part says of its own size, and says that it is not whole.
    func part(_ name: String) throws(SheetFault) -> (bytes: [UInt8], isWhole: Bool)? {
        let index = zip_name_locate(archive, name, 0)
        guard index >= 0 else { return nil }
        var stat = zip_stat_t()
        zip_stat_init(&stat)
        guard zip_stat_index(archive, zip_uint64_t(index), 0, &stat) == 0 else { throw .isDamaged }
        guard stat.encryption_method == 0 else { throw .isLocked }
        guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else { throw .isDamaged }
        defer { zip_fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = zip_fread(file, &chunk, zip_uint64_t(chunk.count))
            guard count >= 0 else { throw .isDamaged }
            if count == 0 { return (bytes, true) }
            guard bytes.count + Int(count) <= limits.unpackedBytes else { return (bytes, false) }
            bytes += chunk.prefix(Int(count))
        }
    }

    /// A part that must be whole to be understood; nil when there is none of this name.
    func wholePart(_ name: String) throws(SheetFault) -> [UInt8]? {
        guard let part = try part(name) else { return nil }
        guard part.isWhole else { throw .unpacksTooLarge(bytes: limits.unpackedBytes) }
        return part.bytes
    }
}
