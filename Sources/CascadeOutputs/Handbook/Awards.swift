import CascadeCurriculum
import CascadeText

/// The certificates that a reader may earn, each with what it is given for.
struct Awards {
  static func write(to page: inout PageWriter) {
    let awards = page.context.curriculum.awards
    guard !awards.isEmpty else { return }
    page.html.markup("<section>\n")
    page.heading(.awards, id: "page.awards")
    page.html.markup("<dl class=\"facts\">\n")
    for award in awards { write(award, &page) }
    page.html.markup("</dl>\n</section>\n")
  }

  private static func write(_ award: Award, _ page: inout PageWriter) {
    page.html.markup("<div><dt>")
    page.words(award.title)
    page.html.markup("</dt><dd><ul>")
    if let attendance = award.attendance {
      item(&page) { page in page.say(.awardAttendance) { page, _ in page.number(attendance) } }
    }
    if let test = award.test.flatMap({ page.context.curriculum.test($0.id) }) {
      item(&page) { page in page.say(.awardTest) { page, _ in page.words(test.title) } }
    }
    if let after = award.after.flatMap({ after in page.context.curriculum.awards.first { $0.id == after.id } }) {
      item(&page) { page in page.say(.awardAfter) { page, _ in page.words(after.title) } }
    }
    for met in award.met { write(met, &page) }
    if let months = award.months { item(&page) { page in page.say(.awardMonths, count: months) } }
    page.html.markup("</ul></dd></div>\n")
  }

  /// A checklist or question to be met, linked; one that this reader does not see is not named.
  private static func write(_ met: BlockReference, _ page: inout PageWriter) {
    guard page.context.delivery.shows(.block(.module(met.module), met.block)),
      let module = page.context.curriculum.module(met.module),
      let block = module.content.blocks.first(where: { $0.id == met.block })
    else { return }
    item(&page) { page in
      page.say(.awardMet) { page, _ in
        page.html.markup("<a href=\"")
        page.html.text(HandbookPath.module(met.module))
        page.html.markup("#")
        page.html.text(met.block.text)
        page.html.markup("\">")
        page.title(of: block, in: module.content)
        page.html.markup("</a>")
      }
    }
  }

  private static func item(_ page: inout PageWriter, _ write: (inout PageWriter) -> Void) {
    page.html.markup("<li>")
    write(&page)
    page.html.markup("</li>")
  }
}
