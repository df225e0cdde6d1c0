namespace Steward.Engine.Page;

/// <summary>What every page has around it.</summary>
internal static class PageLayout
{
    private const string Style = """
        :root { color-scheme: light dark; --line: light-dark(#d9dce1, #3a3f47); --quiet: light-dark(#5b6470, #9aa4b2);
          --panel: light-dark(#f6f7f9, #1d2127); --link: light-dark(#0b57d0, #8ab4f8); }
        body { font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 76rem; padding: 1rem 1.25rem 4rem; }
        header { display: flex; gap: 1rem; align-items: baseline; flex-wrap: wrap; margin-bottom: 1rem; }
        header .title { font-weight: 600; } a { color: var(--link); text-decoration: none; }
        a:hover { text-decoration: underline; } .quiet { color: var(--quiet); } h1 { font-size: 1.35rem; margin: 0; overflow-wrap: anywhere; }
        h2 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; } table { border-collapse: collapse; width: 100%; }
        th { text-align: left; font-weight: 500; color: var(--quiet); } td, th { padding: .4rem .75rem .4rem 0;
          border-bottom: 1px solid var(--line); vertical-align: top; } td { overflow-wrap: anywhere; }
        td.narrow, th.narrow { white-space: nowrap; width: 1%; overflow-wrap: normal; }
        input[type=search] { font: inherit; padding: .35rem .6rem; width: min(36rem, 70vw);
          border: 1px solid var(--line); border-radius: 6px; background: transparent; color: inherit; }
        button { font: inherit; padding: .35rem .9rem; border: 1px solid var(--line); border-radius: 6px;
          background: var(--panel); color: inherit; cursor: pointer; }
        .status { display: inline-block; padding: 0 .55rem; border-radius: 999px; font-size: .85rem; color: #fff;
          background: #5b6470; white-space: nowrap; } .status.Running { background: #0b57d0; }
        .status.Completed { background: #1a7f37; } .status.Failed, .status.TimedOut { background: #c5221f; }
        .status.Terminated, .status.Canceled { background: #9a6700; }
        .facts { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; margin: 1rem 0; }
        .facts dt { color: var(--quiet); } .facts dd { margin: 0; overflow-wrap: anywhere; }
        .fault { background: light-dark(#fce8e6, #4a1f1d); padding: .6rem .9rem; border-radius: 6px; }
        code { background: var(--panel); padding: 0 .3rem; border-radius: 4px; font-size: .9em; }
        .summary { font-weight: 600; } .detail { color: var(--quiet); display: block; }
        form > * { margin-bottom: .35rem; }
        @media (max-width: 48rem) { .list tr:first-child { display: none; }
          .list tr { display: block; padding: .5rem 0; border-bottom: 1px solid var(--line); }
          .list td { display: inline; border: 0; padding: 0 .5rem 0 0; }
          .list td:nth-child(2) { display: block; padding: .15rem 0; }
          .list td.fact { color: var(--quiet); font-size: .85rem; } .list td.fact:not(:empty)::before {
          content: attr(data-label) " "; } }
        """;

    internal static string Render(string title, Html body) => Join($"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title}</title><style>{Raw(Style)}</style></head>
        <body>
        <header><a class="title" href="/">Workflows</a>
        <span class="quiet">on the embedded engine, to read only</span></header>
        {body}
        </body>
        </html>
        """);

    private static string Join(Html html) => html.ToString();

    private static Html Raw(string trusted)
    {
        var piece = Html.Empty;
        piece.AppendLiteral(trusted);
        return piece;
    }
}
