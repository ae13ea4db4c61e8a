import CascadeCurriculum
import CascadeXML

/// A project of OmegaT: its files, ready to be unpacked and opened.
///
/// `source/` has an XLIFF 1.2 file for each document, in which every unit shows its source. What is translated is in
/// memories: `tm/auto/` what a person stands for, which OmegaT puts in by itself where the source is the same;
/// `tm/former.tmx` what was translated before the source changed; `tm/mt/` the drafts of machines, if they are asked for.
/// `glossary/` has the terms. Units are not cut into sentences, so that no `segmentation.conf` is needed;
/// `omegat/filters.xml` keeps OmegaT from hiding the codes at the ends of a text, which no memory would then match.
public struct OmegaTProject: Sendable, Hashable {
  /// The files and folders, in order.
  public let files: [File]

  /// A file, or a folder that must be there for OmegaT to open the project.
  public struct File: Sendable, Hashable {
    /// Its path in the project; that of a folder ends in `/`.
    public var path: String
    /// What it holds.
    public var bytes: [UInt8]
  }

  /// The project for `package`, with the terms of `bank`.
  public init(_ package: TranslationPackage, terms bank: TermBank? = nil, withMachine: Bool = false) {
    let target = package.targetLanguage.tag
    var files = [File(path: "omegat.project", bytes: Self.settings(of: package))]
    for folder in ["dictionary", "glossary", "omegat", "source", "target", "tm"] {
      files.append(File(path: "\(folder)/", bytes: []))
    }
    files.append(File(path: "omegat/filters.xml", bytes: Self.filters))
    if let bank {
      files.append(File(path: "glossary/glossary.txt", bytes: TermTable.glossary(of: bank, in: target)))
    }
    var taken: Set<String> = []
    for document in package.documents where !document.units.isEmpty {
      var part = package
      part.documents = [document]
      for place in document.units.indices { part.documents[0].units[place].target = nil }
      let name = Self.name(document.name, &taken)
      files.append(File(path: "source/\(name).xlf", bytes: XLIFF1Writer.bytes(of: part, for: .omegat)))
    }
    var memories = [("tm/auto/translated.tmx", TMXWriter.Selection.translated), ("tm/former.tmx", .former)]
    if withMachine { memories.append(("tm/mt/machine.tmx", .machine)) }
    for (path, selection) in memories where TMXWriter.hasUnits(package, selection) {
      files.append(File(path: path, bytes: TMXWriter.bytes(of: package, selection, codes: .omegat)))
    }
    self.files = files
  }

  /// The project in one ZIP file, the same bytes each time; `nil` if it is larger than such a file can be, 4 GB.
  public var archive: [UInt8]? { ZIPArchive.bytes(of: files.map { ($0.path, $0.bytes) }) }

  /// The file `omegat.project`.
  private static func settings(of package: TranslationPackage) -> [UInt8] {
    var writer = XMLWriter(layout: .lines(indentation: 2))
    writer.declaration()
    writer.open("omegat")
    writer.open("project")
    writer.attribute("version", word: "1.0")
    for folder: StaticString in [
      "source_dir", "target_dir", "tm_dir", "glossary_dir", "glossary_file", "dictionary_dir",
    ] {
      writer.element(folder, "__DEFAULT__")
    }
    writer.element("source_lang", package.sourceLanguage.tag.text)
    writer.element("target_lang", package.targetLanguage.tag.text)
    writer.element("sentence_seg", "false")
    // Each unit has its own translation only where somebody says so.
    writer.element("support_default_translations", "true")
    writer.element("remove_tags", "false")
    writer.close()
    writer.close()
    return writer.finish()
  }

  /// The file `omegat/filters.xml`: of each reader of files only what holds for all, as OmegaT adds the rest itself.
  private static var filters: [UInt8] {
    var writer = XMLWriter(layout: .lines(indentation: 2))
    writer.declaration()
    writer.open("filters")
    writer.attribute("removeTags", word: "false")
    writer.attribute("removeSpacesNonseg", word: "true")
    writer.attribute("preserveSpaces", word: "false")
    writer.attribute("ignoreFileContext", word: "false")
    writer.close()
    return writer.finish()
  }

  /// A name for the file of the document `name` that every system can hold, unlike those `taken` before in any case.
  private static func name(_ name: String, _ taken: inout Set<String>) -> String {
    var base = NameToken.encoded(name).replacing(":", with: "_x3a_")
    if base.hasPrefix(".") { base = "_\(base)" }
    // Windows keeps these for devices, whatever follows the point.
    let stem = base.prefix { $0 != "." }.lowercased()
    let isDevice = ["con", "prn", "aux", "nul"].contains(stem) || stem.wholeMatch(of: /(com|lpt)[0-9]/) != nil
    if isDevice { base = "_\(base)" }
    var result = base
    var count = 2
    while !taken.insert(result.lowercased()).inserted {
      result = "\(base)-\(count)"
      count += 1
    }
    return result
  }
}
