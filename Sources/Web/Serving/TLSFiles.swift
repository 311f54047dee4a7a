import NIOSSL

/// The certificate chain and the private key of a service that speaks TLS itself, as paths to PEM files.
public struct TLSFiles: Sendable {
    private let certificate: String
    private let key: String

    public init(certificate: String, key: String) {
        self.certificate = certificate
        self.key = key
    }

    /// Reads both files and sees that they belong together. TLS 1.2 is the oldest that is spoken.
    func configuration() throws(ServingFault) -> TLSConfiguration {
        do {
            let chain = try NIOSSLCertificate.fromPEMFile(certificate)
            var tls = TLSConfiguration.makeServerConfiguration(
                certificateChain: chain.map { .certificate($0) },
                privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
            tls.minimumTLSVersion = .tlsv12
            _ = try NIOSSLContext(configuration: tls)
            if chain.isEmpty { throw ServingFault("The file holds no certificate.") }
            return tls
        } catch {
            throw ServingFault(
                "The TLS certificate and key cannot be used. "
                    + "Check both paths, that they are PEM, and that they belong together.")
        }
    }
}

/// Why the service cannot listen: one sentence with what to do.
public struct ServingFault: Error, Sendable {
    public let sentence: String

    init(_ sentence: String) { self.sentence = sentence }
}
