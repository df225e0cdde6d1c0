using CsCheck;
using Steward.Workflows.Domain;

namespace Steward.Conversation.Tests.Domain;

public sealed class DeliveryRingTests
{
    [Fact]
    public void A_known_id_answers_the_number_it_was_received_under_also_after_packing()
    {
        var ring = new DeliveryRing(string.Empty, 0);
        ring.Add("a", 1);
        ring.Add("b", 2);

        var unpacked = new DeliveryRing(ring.Pack(), 2);

        unpacked.Find("a").ShouldBe(1);
        unpacked.Find("b").ShouldBe(2);
        unpacked.Find("c").ShouldBeNull();
    }

    [Fact]
    public void At_least_a_thousand_ids_are_remembered_and_what_is_carried_stays_bounded() =>
        Gen.Int[1_000, 4_000].Sample(
            count =>
            {
                var ring = new DeliveryRing(string.Empty, 0);
                foreach (var number in Enumerable.Range(1, count))
                {
                    ring.Add($"delivery-{number}", number);
                }

                var unpacked = new DeliveryRing(ring.Pack(), count);
                return Enumerable.Range(count - 999, 1_000).All(number => unpacked.Find($"delivery-{number}") == number)
                    && ring.Pack().Length < 11_000;
            },
            iter: 20);
}
