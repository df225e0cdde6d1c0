using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Steward.Activities.Tests")]
