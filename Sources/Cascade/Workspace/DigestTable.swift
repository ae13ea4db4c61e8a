import CascadeCurriculum
private import CascadeMarkup
import CascadeText

/// The digests of a curriculum's files, put together as fingerprints need them.
struct DigestTable: Sendable {
  private let byPath: [String: Digest]
  private let loaded: LoadedFolder

  init(_ loaded: LoadedFolder) {
    self.loaded = loaded
    byPath = Dictionary(zip(loaded.files.lazy.map(\.path), loaded.digests)) { first, _ in first }
  }

  /// Covers the text of each module and page, with the overlay's files for it.
  func texts(for overlay: Overlay?) -> [FileID: Digest] {
    var result: [FileID: Digest] = [:]
    for (file, digest) in zip(loaded.files, loaded.digests) {
      guard let id = FileID(path: file.path) else { continue }
      result[id] = digest
    }
    for file in overlay?.files ?? [] {
      guard let target = file.target, let own = byPath[file.path], let base = result[target] else { continue }
      var builder = FingerprintBuilder("text with overlay")
      builder.add("text", base)
      builder.add("overlay", own)
      result[target] = builder.finish().digest
    }
    return result
  }

  /// Covers every file that is no module's text.
  func settings() -> Digest {
    var builder = FingerprintBuilder("settings")
    for (file, digest) in zip(loaded.files, loaded.digests) where !Self.isModuleText(file.path) {
      builder.add("path", file.path)
      builder.add("digest", digest)
    }
    for asset in loaded.assets {
      builder.add("path", asset.path)
      builder.add("digest", asset.digest)
    }
    return builder.finish().digest
  }

  /// Covers `settings` and what other pages may show of the modules.
  func context(of curriculum: Curriculum, _ settings: Digest, workers: Int) async -> Digest {
    var builder = FingerprintBuilder("context")
    builder.add("settings", settings)
    let shapes = await curriculum.modules.parallelMap(workers: workers) { $0.shapeDigest }
    for shape in shapes { builder.add("module", shape) }
    return builder.finish().digest
  }

  private static func isModuleText(_ path: String) -> Bool {
    path.hasPrefix("modules/") && path.hasSuffix("/module.md") || path.hasPrefix("overlays/") && path.hasSuffix(".md")
  }
}

extension Module {
  /// Covers all that a page which is not the module's own may show of it.
  fileprivate var shapeDigest: Digest {
    var builder = FingerprintBuilder("module")
    builder.add("id", id.text)
    builder.add("number", number)
    builder.add("title", title.string)
    builder.add("code", code?.string ?? "")
    for tier in Tier.allCases { builder.add("minutes", minutes[tier]?.count ?? -1) }
    for objective in objectives {
      builder.add("objective", objective.id.text)
      builder.add("can", objective.can.string)
      builder.add("level", objective.level.rawValue)
      builder.add("tiers", Int(objective.tiers.rawValue))
      builder.add("competencies", objective.competencies.map(\.id.text))
    }
    builder.add("prerequisites", prerequisites.map(\.id.text))
    builder.add("gaps", gaps.map(\.id.text))
    builder.add("further reading", furtherReading.map(\.id.text))
    for place in content.blocks.indices { add(content.blocks[place], to: &builder) }
    for place in content.headings.indices { builder.add("anchor", content.headings[place].anchor) }
    for place in content.items.indices {
      builder.add("item", content.items[place].kind.rawValue)
      builder.add("objectives", content.items[place].objectives.map(\.id.text))
      builder.add("points", content.items[place].points)
      let use = content.items[place].use
      builder.add("flags", (content.items[place].isRedLine ? 1 : 0) + (use == .practice ? 0 : use == .test ? 2 : 4))
    }
    return builder.finish().digest
  }

  private func add(_ block: Block, to builder: inout FingerprintBuilder) {
    builder.add("block", block.id.text)
    builder.add("kind", block.kindName)
    builder.add("tiers", Int(block.tiers.rawValue) + (block.isRestricted ? 256 : 0) + (block.number ?? 0) << 16)
    builder.add("overlays", block.overlays.map(\.id.text))
    if let title = block.title { builder.add("title", content.document.plainText(of: title)) }
    for attribute in block.attributes {
      builder.add("key", attribute.key)
      builder.add("value", attribute.value)
    }
    guard let timing = block.timing else { return }
    for tier in Tier.allCases { builder.add("minutes", timing.minutes[tier]?.count ?? -1) }
    builder.add("method", timing.method?.rawValue ?? "")
    builder.add("grouping", timing.grouping?.rawValue ?? "")
    builder.add("objectives", timing.objectives.map(\.id.text))
  }
}
