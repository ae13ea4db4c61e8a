import CascadeCurriculum
private import CascadeMarkup
import CascadeText

extension Output {
  /// Academy XML: the whole curriculum in one file for each delivery, judged by both schemas before it appears.
  public static let xml = Output(
    id: "xml", summary: "The whole curriculum as XML, for the systems of academies.", takesComplete: true
  ) { (subjects) throws(OutputError) in
    subjects.map { XMLJob($0).job }
  }
}

/// Makes the job for `curriculum.xml`: a part for the beginning, one for each module, one for the end.
///
/// Each part is judged by itself, so that modules are rendered and judged in parallel and no part needs the others: the
/// beginning as a curriculum without modules, a module as a document of its own. What is valid in parts is valid whole.
private struct XMLJob: Sendable {
  let subject: OutputSubject
  let source: AcademyXML
  let path: String
  let judge: XMLPartJudge

  init(_ subject: OutputSubject) {
    self.subject = subject
    source = AcademyXML(subject.delivery)
    path = "\(subject.folder)/curriculum.xml"
    judge = XMLPartJudge(path: path, for: subject)
  }

  var job: Job {
    let modules = subject.delivery.reach.modules
    let parts = (0...modules.count + 1).map { part($0 - 1, of: modules) }
    return Job(path: path, fingerprint: fingerprint, parts: parts)
  }

  /// The part at `place` of `modules`; the beginning lies before them, the end behind.
  private func part(_ place: Int, of modules: [Int]) -> Job.Part {
    { sink in
      if place < 0 {
        try writeBeginning(into: &sink)
      } else if place < modules.count {
        try writeModule(at: modules[place], into: &sink)
      } else {
        sink.writer.markup(AcademyXML.modulesEnd)
      }
    }
  }

  private func writeBeginning(into sink: inout ByteSink) throws(OutputError) {
    let document = source.curriculum()
    try judge.check(document, from: "curriculum.yaml", for: &sink)
    sink.writer.written(document.dropLast(AcademyXML.emptyEnd.utf8CodeUnitCount))
    sink.writer.markup(AcademyXML.modulesBegin)
  }

  private func writeModule(at place: Int, into sink: inout ByteSink) throws(OutputError) {
    let document = source.module(at: place)
    try judge.check(document, from: source.delivery.curriculum.modules[place].path, for: &sink)
    sink.writer.markup(AcademyXML.modulePrefix)
    sink.writer.written(document.dropFirst(AcademyXML.moduleStart.utf8CodeUnitCount))
    try sink.drain()
  }

  /// The document holds everything, so everything is covered.
  private var fingerprint: Fingerprint {
    var builder = subject.fingerprint("xml")
    builder.add("context", subject.contextDigest)
    let curriculum = subject.delivery.curriculum
    let files = curriculum.modules.map { FileID.module($0.id) } + curriculum.pages.map { FileID.page($0.id) }
    for file in files {
      builder.add("file", file.text)
      if let digest = subject.textDigests[file] { builder.add("text", digest) }
    }
    // The records of overlays hold their text, also in editions that no overlay is put into.
    for overlay in curriculum.overlays {
      for file in overlay.files {
        builder.add("overlay", file.path)
        builder.add("bytes", file.content.document.bytes)
      }
    }
    return builder.finish()
  }
}
