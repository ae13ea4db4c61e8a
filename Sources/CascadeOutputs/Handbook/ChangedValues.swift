import CascadeCurriculum
import CascadeText

/// The values to which a country's edition gives other words: what the curriculum says, and the protected text that shows
/// them, which no overlay changes otherwise.
enum ChangedValues {
  static func write(_ values: [ChangedValue], to page: inout PageWriter) {
    guard !values.isEmpty else { return }
    page.html.markup("<section>\n<h2>")
    page.say(.changedValues)
    page.html.markup("</h2>\n<ul class=\"differences\">\n")
    for value in values { item(value, &page) }
    page.html.markup("</ul>\n</section>\n")
  }

  private static func item(_ value: ChangedValue, _ page: inout PageWriter) {
    page.html.markup("<li>\n<p><b class=\"label\">")
    page.say(.reworded)
    page.html.markup("</b>")
    page.separate()
    page.name(value.current)
    page.separate()
    page.say(.insteadOf) { page, _ in page.html.text(value.former) }
    page.html.markup("</p>\n")
    if !value.places.isEmpty {
      page.html.markup("<p class=\"standing\">")
      page.say(.inProtectedText)
      for place in value.places {
        page.separate()
        link(to: place, &page)
      }
      page.html.markup("</p>\n")
    }
    page.html.markup("</li>\n")
  }

  /// The block by kind, number and title; a block without an anchor by its page.
  private static func link(to place: ChangedValue.Place, _ page: inout PageWriter) {
    let anchor = place.block.isLedTo ? "#\(place.block.id)" : ""
    var module = 0
    if case .module(let id) = place.file { module = page.context.curriculum.module(id)?.number ?? 0 }
    page.link(to: HandbookPath.file(place.file) + anchor) { page in
      BlockLabel.name(of: place.block, module: module, to: &page)
      guard let title = place.title else { return }
      page.html.markup(": ")
      page.words(title)
    }
  }
}
