namespace Steward.Workers.Setup;

/// <param name="What">Namespace or search attribute.</param>
/// <param name="Done">True when it was made now, false when it was there.</param>
public sealed record SetupStep(string What, string Name, bool Done);
