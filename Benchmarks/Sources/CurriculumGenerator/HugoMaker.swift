/// Writes the text of a curriculum as a Hugo site with a minimal theme: a page a module with contents, neighbours and
/// objectives, a list of all modules, glossary and sources.
public struct HugoMaker {
  private let modules: Int

  /// A site of `modules` modules.
  public init(modules: Int) { self.modules = modules }

  /// Hands every file to `write`, with its path in the site's folder.
  public func make(_ write: (_ path: String, _ text: String) throws -> Void) rethrows {
    try write("hugo.toml", settings)
    try write("layouts/_default/baseof.html", Self.frame)
    try write("layouts/_default/single.html", Self.page)
    try write("layouts/_default/list.html", Self.list)
    try write("static/style.css", "body{max-width:40rem;margin:auto;font-family:sans-serif}\n")
    var random = Random(seed: -1)
    var glossary = "---\ntitle: Glossary\n---\n\n"
    for term in 1...ModuleMaker.terms {
      glossary += "### idea \(term) {#idea-\(term)}\n\n\(Vocabulary.english.sentence(&random))\n\n"
    }
    try write("content/glossary.md", glossary)
    var sources = "---\ntitle: Sources\n---\n\n"
    for source in 1...ModuleMaker.sources {
      sources += "### source \(source) {#source-\(source)}\n\nAuthor\(source), Report \(source) on public service\n\n"
    }
    try write("content/sources.md", sources)
    for number in 1...modules {
      try write("content/modules/\(ModuleMaker.id(number)).md", ModuleMaker.make(number, .hugo))
    }
    try write("static/modules/images/map.svg", CurriculumMaker.picture)
  }

  private var settings: String {
    """
    baseURL = "https://example.org/"
    title = "Generated curriculum of \(modules) modules"
    languageCode = "en"
    uglyURLs = true
    disableKinds = ["taxonomy", "term", "rss", "sitemap", "404"]

    """
  }

  private static let frame = """
    <!DOCTYPE html>
    <html lang="en">
    <head><meta charset="utf-8"><title>{{ .Title }} – {{ site.Title }}</title><link rel="stylesheet" href="/style.css"></head>
    <body>{{ block "main" . }}{{ end }}</body>
    </html>

    """

  private static let page = """
    {{ define "main" }}
    <nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
    {{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
    <main><h1>{{ .Title }}</h1>
    {{ with .Params.objectives }}<ul>{{ range . }}<li>{{ .can }}</li>{{ end }}</ul>{{ end }}
    <aside>{{ .TableOfContents }}</aside>
    {{ .Content }}</main>
    {{ end }}

    """

  private static let list = """
    {{ define "main" }}
    <h1>{{ .Title }}</h1>
    <ol>{{ range .RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ol>
    {{ end }}

    """
}
