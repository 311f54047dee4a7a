import NIOSSL

/// The certificate chain and the private key of a service that speaks TLS itself, as paths to PEM files.
public struct TLSFiles: Sendable {
    private let certificate: String
    private let key: String

    public init(certificate: String, key: String) {
        self.certificate = certificate
        self.key = key
    }

    /// Reads both files. TLS 1.2 is the oldest that is spoken.
    func configuration() throws -> TLSConfiguration {
        let chain = try NIOSSLCertificate.fromPEMFile(certificate)
        var tls = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) },
            privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
        tls.minimumTLSVersion = .tlsv12
        return tls
    }
}
