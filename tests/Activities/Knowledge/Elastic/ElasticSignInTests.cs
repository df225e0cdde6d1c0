using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Options;
using Steward.Activities.Knowledge.Elastic;
using Steward.Workflows.Contracts;

namespace Steward.Activities.Tests.Knowledge.Elastic;

public sealed class ElasticSignInTests
{
    private const string Empty = """{"docs":[]}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_goes_with_every_request()
    {
        await using var server = (await MisbehavingElastic.StartAsync()).Then(200, Empty);
        await using var elastic = ScratchElastic.On(server, ("ApiKey", "aWQ6a2V5"));

        await elastic.Index.FindAsync(["a#1"], Cancellation);

        server.Requests.ShouldHaveSingleItem().Authorization.ShouldBe("ApiKey aWQ6a2V5");
    }

    [Fact]
    public async Task A_user_signs_in_with_a_password()
    {
        await using var server = (await MisbehavingElastic.StartAsync()).Then(200, Empty);
        await using var elastic = ScratchElastic.On(server, ("Username", "steward"), ("Password", "pass"));

        await elastic.Index.FindAsync(["a#1"], Cancellation);

        server.Requests.ShouldHaveSingleItem().Authorization.ShouldBe("Basic c3Rld2FyZDpwYXNz");
    }

    [Fact]
    public async Task A_server_is_trusted_by_the_authority_that_signed_it_and_by_nobody_else()
    {
        using var certificate = SelfSigned();
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, certificate.ExportCertificatePem(), Cancellation);
        await using var server = (await MisbehavingElastic.StartAsync(at => at.UseHttps(certificate))).Then(200, Empty);
        await using var trusting = ScratchElastic.On(server, ("AuthorityFile", file));
        await using var wary = ScratchElastic.On(server);

        (await trusting.Index.FindAsync(["a#1"], Cancellation)).ShouldBeEmpty();
        (await Should.ThrowAsync<StewardException>(() => wary.Index.FindAsync(["a#1"], Cancellation)))
            .Type.ShouldBe(ErrorTypes.Unavailable);
        File.Delete(file);
    }

    [Fact]
    public void All_faults_of_the_settings_are_named_together()
    {
        var faults = new ElasticOptionsRules().Validate(Options.DefaultName, new()
        {
            Url = new Uri("ftp://search"),
            ApiKey = "k",
            Username = "u",
            Prefix = "Steward",
            Replicas = 11,
        }).Failures;

        faults.ShouldBe([
            "Knowledge:Elasticsearch:Url is ftp://search/ and must be an absolute http or https address.",
            "Knowledge:Elasticsearch:ApiKey is set and must not be set together with Username; give one of them.",
            "Knowledge:Elasticsearch:Username is half of a pair and must be set together with Password.",
            "Knowledge:Elasticsearch:Prefix is Steward and must be 1 to 60 lower-case letters, digits and hyphens, a "
                + "letter first.",
            "Knowledge:Elasticsearch:Replicas is 11 and must be from 0 to 10.",
        ]);
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var now = DateTimeOffset.UtcNow;
        return X509CertificateLoader.LoadPkcs12(
            request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1)).Export(X509ContentType.Pkcs12), password: null);
    }
}
