namespace Steward.Workflows.Contracts;

public sealed record DeliverAnswer(DeliverResult Result);
