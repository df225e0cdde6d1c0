using System.Text;
using System.Text.Json;
using Steward.Activities.Privacy;

namespace Steward.Tests.Activities.Privacy;

public sealed class PersonalDataGuardTests
{
    private const string Email = "nadia.okafor@example.com";

    private readonly PersonalDataGuard guard = new([Email, "303-555-0142"]);

    [Fact]
    public void It_finds_a_value_in_every_form_in_which_it_could_leak()
    {
        guard.FoundIn($"to: {Email.ToUpperInvariant()}").ShouldBe([Email]);
        guard.FoundIn(Uri.EscapeDataString(Email)).ShouldBe([Email]);
        guard.FoundIn("call +1 (303) 555 0142").ShouldBe(["303-555-0142"]);
        guard.FoundIn(JsonSerializer.Serialize(new { Email })).ShouldBe([Email]);
        foreach (var before in new[] { "", "x", "xy" })
        {
            var bytes = Encoding.UTF8.GetBytes($"{before}{Email} and more");
            guard.FoundIn(Convert.ToBase64String(bytes)).ShouldBe([Email]);
        }
    }

    [Fact]
    public void It_is_silent_about_a_text_without_them() =>
        guard.FoundIn("[EMAIL_1] asks about order #W4402187 and item 6469567736").ShouldBeEmpty();
}
