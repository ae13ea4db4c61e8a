import CascadeCurriculum
import CascadeMarkup
import CascadeText
import CascadeXML

extension AcademyXML {
  /// The records of the overlays: all in the complete edition, else the one that was put in. What they change and why is
  /// for facilitators, in the modules and pages that they get.
  func writeOverlays(_ writer: inout XMLWriter) {
    let overlays = delivery.curriculum.overlays.filter { isComplete || $0.id == delivery.edition.overlay?.id }
    guard !overlays.isEmpty else { return }
    writer.open("overlays")
    for overlay in overlays {
      writer.open("overlay")
      writer.attribute("id", overlay.id.text)
      writer.attribute("country", overlay.country.string)
      writer.attribute("standing", overlay.standing.rawValue)
      writeWords("title", overlay.title, &writer)
      writeWords("banner", overlay.banner, &writer)
      if delivery.showsRestricted {
        write(overlay.values, &writer)
        let shown = overlay.files.filter { file in
          isComplete || file.target.map { delivery.shows(.file($0)) } ?? false
        }
        for file in shown { writeRewordings(of: file, overlay, &writer) }
        for file in shown { writeChanges(of: file, overlay, &writer) }
      }
      writeCourses(of: overlay, &writer)
      if isComplete {
        writer.silences(overlay.silences)
        for file in overlay.files { writer.silences(file.silences) }
      }
      writer.close()
    }
    writer.close()
  }

  /// The complete edition, whose own courses are the curriculum's, has the whole timetable here; the overlay's edition
  /// has those of its tier among its courses.
  private func writeCourses(of overlay: Overlay, _ writer: inout XMLWriter) {
    guard isComplete else {
      let shown = delivery.reach.courses.map { delivery.curriculum.courses[$0] }
      for course in shown where course.overlay == overlay.id {
        writer.open("own-course")
        writer.attribute("ref", course.id.text)
        writer.mark("to-review", delivery.showsRestricted && overlay.isToReview(course.idSpan, in: course.path))
        writer.close()
      }
      return
    }
    guard let adapted = delivery.curriculum.adaptations[overlay.id] else { return }
    for course in adapted.courses where course.overlay == overlay.id { write(course, in: adapted, &writer) }
  }

  private func writeRewordings(of file: OverlayFile, _ overlay: Overlay, _ writer: inout XMLWriter) {
    guard let target = file.target else { return }
    for field in file.set {
      writer.open("rewording", .text)
      writer.attribute("file", target.text)
      writer.attribute("field", field.key)
      writer.mark("to-review", overlay.isToReview(field.keySpan, in: file.path))
      if file.language != delivery.locale.tag, !field.value.isLocalized { writer.language(file.language) }
      writer.reliance(field.value.wording)
      writer.text(delivery.words(field.value))
      writer.close()
    }
  }

  /// The complete edition has the whole block; others have it in the text, and here the reason.
  private func writeChanges(of file: OverlayFile, _ overlay: Overlay, _ writer: inout XMLWriter) {
    guard let target = file.target else { return }
    var content = delivery.filter.filtered(file.content)
    let around = isComplete ? file.language : delivery.locale.tag
    if !isComplete {
      // A reason stands here without the block that it lies in, and says its language itself.
      for place in content.blocks.indices where content.blocks[place].kind == .reason {
        content.blocks[place].opening.language = file.language
      }
    }
    var body = BodyXML(self, content, in: target, number: "", language: around)
    for (place, block) in body.content.blocks.enumerated() where block.parent == nil {
      writer.open("change")
      writeAttributes(of: block, in: target, &writer)
      writer.attribute("base", optional: file.baseDigests[block.id]?.description)
      writer.mark("to-review", overlay.isToReview(block.idSpan, in: file.path))
      if isComplete {
        writer.open("body")
        if file.language != delivery.locale.tag { writer.language(file.language) }
        body.write(block.node, into: &writer)
        writer.close()
      } else {
        for reason in body.content.blocks where reason.parent == place && reason.kind == .reason {
          body.write(reason.node, into: &writer)
        }
      }
      writer.close()
    }
  }

  private func writeAttributes(of block: Block, in target: FileID, _ writer: inout XMLWriter) {
    let isRemoval = block["remove"] == "yes"
    let isNew = block["after"] != nil || block["before"] != nil
    writer.attribute("kind", word: isRemoval ? "remove" : isNew ? "add" : "replace")
    switch target {
    case .module: writer.attribute("file-kind", word: "module")
    case .page: writer.attribute("file-kind", word: "page")
    }
    writer.attribute("file", target.text)
    writer.attribute("block", block.id.text)
    writer.attribute("after", optional: block["after"])
    writer.attribute("before", optional: block["before"])
    writer.attribute("authority", optional: block["authority"])
    writer.attribute("review-due", optional: block["review-due"])
  }
}

extension Overlay {
  /// Whether the text has changed that its part at `span` of the file `path` stands for.
  fileprivate func isToReview(_ span: SourceSpan, in path: String) -> Bool {
    bases.contains { $0.ownPath == path && $0.ownSpan == span && $0.isToReview }
  }
}
