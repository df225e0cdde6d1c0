using System.Text;
using Steward.Starters.Webhooks;

namespace Steward.Starters.Tests.Units;

public sealed class WebhookSignatureTests
{
    private const string Secret = "a-secret-of-enough-characters";
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_770_000_000);
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"ticket":"1"}""");
    private static readonly WebhookSource Source = new() { Secret = Secret };

    [Fact]
    public void A_signature_is_the_hex_HMAC_SHA256_of_timestamp_dot_body() =>
        // printf '%s' '1770000000.{"ticket":"1"}' | openssl dgst -sha256 -hmac a-secret-of-enough-characters
        WebhookSignature.Sign(Secret, "1770000000", Body)
            .ShouldBe("sha256=6817ce6deb67e7509282b66fc1566cbf886a0eab3d2498a1c4988142decf110c");

    [Fact]
    public void A_delivery_signed_with_the_secret_within_the_window_holds() => Refusal("1770000000").ShouldBeNull();

    [Theory]
    [InlineData("1769999701")]
    [InlineData("1770000299")]
    public void Clocks_may_differ_by_almost_five_minutes(string timestamp) => Refusal(timestamp).ShouldBeNull();

    [Theory]
    [InlineData("1769999699")]
    [InlineData("1770000301")]
    public void A_timestamp_outside_five_minutes_is_refused_though_signed(string timestamp) =>
        Refusal(timestamp).ShouldBe("timestamp outside the window");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("yesterday")]
    [InlineData("99999999999999999999999")]
    [InlineData("9223372036854775807")]
    public void A_timestamp_that_is_none_is_refused(string? timestamp) => Refusal(timestamp).ShouldNotBeNull();

    [Fact]
    public void One_changed_byte_of_the_body_is_refused()
    {
        var signature = WebhookSignature.Sign(Secret, "1770000000", Body);
        byte[] changed = [.. Body[..^1], (byte)' '];
        WebhookSignature.Refusal(Source, "1770000000", signature, changed, Now).ShouldBe("signature does not match");
    }

    [Fact]
    public void A_signature_of_another_timestamp_is_refused()
    {
        var signature = WebhookSignature.Sign(Secret, "1769999999", Body);
        WebhookSignature.Refusal(Source, "1770000000", signature, Body, Now).ShouldBe("signature does not match");
    }

    [Fact]
    public void The_previous_secret_holds_while_a_source_moves_to_the_new_one()
    {
        var moving = new WebhookSource { Secret = "the-new-secret-of-the-source", PreviousSecret = Secret };
        WebhookSignature.Refusal(moving, "1770000000", WebhookSignature.Sign(Secret, "1770000000", Body), Body, Now)
            .ShouldBeNull();
    }

    [Fact]
    public void A_source_that_is_not_configured_is_refused() =>
        WebhookSignature.Refusal(null, "1770000000", "sha256=00", Body, Now).ShouldBe("unknown source");

    private static string? Refusal(string? timestamp) =>
        WebhookSignature.Refusal(
            Source, timestamp, WebhookSignature.Sign(Secret, timestamp ?? string.Empty, Body), Body, Now);
}
