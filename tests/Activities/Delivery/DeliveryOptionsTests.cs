using Microsoft.Extensions.Options;
using Steward.Activities.Delivery;
using Steward.Activities.Tests.Storage;

namespace Steward.Activities.Tests.Delivery;

public sealed class DeliveryOptionsTests
{
    [Fact]
    public void Faulty_settings_are_refused_together_with_what_they_must_be()
    {
        using var store = new TestStore(StoreKind.Sqlite,
        [
            ("Delivery:Channel", "pigeon"),
            ("Delivery:MostAttempts", "0"),
            ("Delivery:Webhook:Url", "ftp://x.example"),
        ]);

        var failure = Should.Throw<OptionsValidationException>(() => store.Get<IOptions<DeliveryOptions>>().Value);

        failure.Failures.ShouldBe(
        [
            "Delivery:Channel is 'pigeon' and must be file or webhook.",
            "Delivery:MostAttempts must be from 1 to 100.",
            "Delivery:Webhook:Url is 'ftp://x.example/' and must be an absolute http or https address.",
            "Delivery:Webhook:Secret must have at least 16 characters: replies are signed with it.",
        ]);
    }
}
