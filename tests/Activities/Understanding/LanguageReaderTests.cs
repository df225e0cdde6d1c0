using CsCheck;
using Steward.Activities.Understanding;

namespace Steward.Activities.Tests.Understanding;

public sealed class LanguageReaderTests
{
    [Theory]
    [InlineData("Chan i mini Bstellig no ändere?", "de")]
    [InlineData("I mecht wissn, wann mei Packl kimmt.", "de")]
    [InlineData("Aggio bisogno 'e sapè addò sta 'o pacco mio", "it")]
    [InlineData("Eg vil vite kvar pakka mi er.", "no")]
    [InlineData("Jeg vil gjerne vite når pakken kommer fram.", "no")]
    [InlineData("Kada stiže moja porudžbina?", "sr")]
    [InlineData("Када стиже моја поруџбина?", "sr")]
    [InlineData("Где мой заказ?", "ru")]
    [InlineData("Менің тапсырысым қайда?", "kk")]
    [InlineData("Di mana pesanan saya?", "id")]
    [InlineData("Gdzie jest moje zamówienie?", "pl")]
    [InlineData("Siparişim nerede?", "tr")]
    [InlineData("私の注文はどこですか", "ja")]
    [InlineData("我的订单在哪里", "zh")]
    [InlineData("제 주문은 어디에 있나요", "ko")]
    [InlineData("أين طلبي؟", "ar")]
    [InlineData("播放 The House of the Rising Sun 这首歌", "zh")]
    [InlineData("Spiele \"The House of the Rising Sun\" bitte", "de")]
    public void A_short_message_says_its_language(string text, string language) =>
        LanguageReader.Read(text).ShouldBe(language);

    [Theory]
    [InlineData("suach ma the old man and the sea, a Buach", "de")]
    [InlineData("zet the art of the deal and this is me op mijn lijst", "nl")]
    [InlineData("aggiungi all the light we cannot see a questo ordine", "it")]
    [InlineData("tambahkan this is how you lose her ke pesanan saya", "id")]
    [InlineData("please add Der Tod in Venedig and Das Parfum to my order", "en")]
    public void A_title_in_another_language_does_not_say_what_the_customer_speaks(string text, string language) =>
        LanguageReader.Read(text).ShouldBe(language);

    [Theory]
    [InlineData("perhaps the giraffes would like to paint an escalator")]
    [InlineData("the turnips have gone on a picnic and will not be back")]
    [InlineData("could a harmonica ever be knitted out of the moonlight")]
    [InlineData("Silver accordions babysit an astronomical cactus")]
    public void English_is_not_another_language_full_of_English(string text) => LanguageReader.Read(text).ShouldBe("en");

    [Theory]
    [InlineData("")]
    [InlineData("12345 67")]
    [InlineData("Yusuf Rossi, 19122")]
    [InlineData("https://www.example.com/the/and/of")]
    [InlineData("?!")]
    public void What_says_no_language_is_unknown(string text) => LanguageReader.Read(text).ShouldBe("unknown");

    [Fact]
    public void Any_text_is_read() => Gen.String.Sample(text => LanguageReader.Read(text).Length > 1, iter: 300);
}
