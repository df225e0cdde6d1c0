using Steward.Starters.Cli;

return await CommandLine.RunAsync(args, Console.Out, Console.Error);
