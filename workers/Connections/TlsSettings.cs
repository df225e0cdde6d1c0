namespace Steward.Workers;

/// <summary>Section <c>Temporal:Tls</c>. Files are PEM.</summary>
public sealed class TlsSettings
{
    /// <summary>TLS without any file: the server's certificate is checked against the machine's roots. Default false.</summary>
    public bool Enabled { get; set; }

    /// <summary>The roots that the server's certificate must lead to. Default: the machine's.</summary>
    public string? ServerRootCaFile { get; set; }

    /// <summary>The name that the server's certificate must bear. Default: the address's host.</summary>
    public string? ServerName { get; set; }

    /// <summary>Our certificate, for mutual TLS; goes with <see cref="ClientKeyFile"/>. Default none.</summary>
    public string? ClientCertFile { get; set; }

    /// <summary>The key of <see cref="ClientCertFile"/>.</summary>
    public string? ClientKeyFile { get; set; }

    internal bool IsUsed =>
        Enabled || ServerRootCaFile is not null || ServerName is not null || ClientCertFile is not null;
}
