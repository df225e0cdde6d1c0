using System.Net;
using System.Net.Http.Json;
using System.Text;
using Steward.Client;
using Steward.Starters.Tests.Api;
using Steward.Workflows.Contracts;

namespace Steward.Starters.Tests.Mail;

/// <summary>A mail server delivers; the customer's answers land in the conversation that they answer.</summary>
public sealed class MailTests(RunningSteward running)
{
    private readonly StewardClient steward = running.Client();
    private readonly string id = Guid.NewGuid().ToString("N");

    [Theory]
    [InlineData("In-Reply-To: <{0}@mail.example>")]
    [InlineData("References: <other@mail.example> <{0}@mail.example>\nIn-Reply-To: <lost-{0}@mail.example>")]
    public async Task An_answer_lands_in_the_ticket_of_the_mail_it_answers(string header)
    {
        var first = await SendAsync(Mail(id, "ana@mail.example", "How long does standard shipping take?"));

        var answer = await SendAsync(Mail(
            $"{id}-2", "Ana@mail.example", "And to France?\n\n> How long does it take", string.Format(header, id)));

        answer.TicketId.ShouldBe(first.TicketId);
        answer.Sequence.ShouldBeGreaterThan(first.Sequence);
        var view = await steward.SettledAsync(answer);
        view.Transcript.Count(message => message.Direction == MessageDirection.Inbound).ShouldBe(2);
        view.Conversation.Channel.ShouldBe(Channel.Email);
    }

    [Fact]
    public async Task A_tickets_id_in_the_subject_leads_its_own_customer_there()
    {
        var first = await SendAsync(Mail(id, "bo@mail.example", "How long does standard shipping take?"));

        var answer = await SendAsync(Mail(
            $"{id}-2", "bo@mail.example", "Thanks. What does it cost?", subject: $"Re: [{first.TicketId}] Shipping"));

        answer.TicketId.ShouldBe(first.TicketId);
    }

    [Fact]
    public async Task Somebody_else_who_names_the_ticket_or_the_mail_opens_a_ticket_of_his_own()
    {
        var first = await SendAsync(Mail(id, "cy@mail.example", "How long does standard shipping take?"));

        var stranger = await SendAsync(Mail(
            $"{id}-2", "mallory@evil.example", "Cancel everything.", $"In-Reply-To: <{id}@mail.example>",
            $"[{first.TicketId}]"));

        stranger.TicketId.ShouldNotBe(first.TicketId);
        (await steward.GetAsync(first.TicketId)).Conversation.Received.ShouldBe(1);
    }

    [Fact]
    public async Task A_mail_delivered_again_counts_once()
    {
        var mail = Mail(id, "di@mail.example", "How long does standard shipping take?");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync(mail)));

        answers.Select(answer => answer.TicketId).Distinct().ShouldHaveSingleItem();
        (await steward.GetAsync(answers[0].TicketId)).Conversation.Received.ShouldBe(1);
    }

    [Fact]
    public async Task The_desk_reads_the_words_of_an_html_mail_and_nothing_hidden_in_it()
    {
        var accepted = await SendAsync(Mail(
            id, "ed@mail.example", "<p>How long does <b>shipping</b> take?</p><p style=\"display:none\">secret</p>",
            "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8"));

        var words = (await steward.GetAsync(accepted.TicketId)).Transcript[0].Text!;

        words.ShouldContain("How long does shipping take?");
        words.ShouldNotContain("secret");
    }

    [Fact]
    public async Task What_is_no_mail_from_anybody_is_refused_with_the_reason()
    {
        using var http = running.Http();
        var answer = await http.PostAsync("/v1/mail", Raw("Subject: hello\n\nwords"), TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("from");
    }

    private static string Mail(
        string messageId, string from, string words, string? header = null, string subject = "Shipping") =>
        $"Message-ID: <{messageId}@mail.example>\nFrom: Customer <{from}>\nTo: help@shop.example\n" +
        $"Subject: {subject}\nDate: Mon, 05 Jan 2026 10:00:00 +0100\n{(header is null ? string.Empty : header + "\n")}\n{words}\n";

    private static ByteArrayContent Raw(string mail)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(mail));
        content.Headers.ContentType = new("message/rfc822");
        return content;
    }

    private async Task<MessageAccepted> SendAsync(string mail)
    {
        using var http = running.Http();
        var answer = await http.PostAsync("/v1/mail", Raw(mail), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(
            HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (await answer.Content.ReadFromJsonAsync<MessageAccepted>(
            StewardJson.Options, TestContext.Current.CancellationToken))!;
    }
}
