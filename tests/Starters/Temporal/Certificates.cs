using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Steward.Starters.Tests.Temporal;

/// <summary>A root of a test's own, a server's certificate for 127.0.0.1, and a client's, as PEM files.</summary>
internal sealed class Certificates : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("steward-tls-");

    public Certificates()
    {
        using var rootKey = RSA.Create(2048);
        var request = new CertificateRequest("CN=root", rootKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var now = DateTimeOffset.UtcNow;
        Root = request.CreateSelfSigned(now.AddMinutes(-5), now.AddDays(1));
        RootFile = Write("root.pem", Root.ExportCertificatePem());
        Server = Issue("temporal.test", out _);
        using var client = Issue("steward", out var key);
        ClientFile = Write("client.pem", client.ExportCertificatePem());
        ClientKeyFile = Write("client.key", key);
    }

    public X509Certificate2 Root { get; }

    public X509Certificate2 Server { get; }

    public string RootFile { get; }

    public string ClientFile { get; }

    public string ClientKeyFile { get; }

    public void Dispose()
    {
        Root.Dispose();
        Server.Dispose();
        folder.Delete(recursive: true);
    }

    private X509Certificate2 Issue(string name, out string keyPem)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        using var bare = request.Create(
            Root, DateTimeOffset.UtcNow.AddMinutes(-4), DateTimeOffset.UtcNow.AddHours(12), Guid.NewGuid().ToByteArray());
        keyPem = key.ExportPkcs8PrivateKeyPem();
        using var whole = bare.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null);
    }

    private string Write(string name, string pem)
    {
        var file = Path.Combine(folder.FullName, name);
        File.WriteAllText(file, pem);
        return file;
    }
}
