package import CascadeCurriculum
private import CascadeMarkup
package import CascadeText

/// Looks at the pictures that the texts show, before anything is built.
package enum PictureFinding {
  /// The stable id.
  package static let id: CheckID = "picture/unusable"

  /// One finding for each picture that no output can take, at the first place that shows it.
  ///
  /// Costs one reading of every picture.
  package static func findings(
    in curriculum: Curriculum, workers: Int, read: @escaping @Sendable (String) throws(FileError) -> [UInt8]
  ) async -> [Diagnostic] {
    let found = await firstUses(in: curriculum).parallelMap(workers: workers) { use in
      fault(of: use.picture, read).map { fault in
        Diagnostic(
          id, .error, "the picture '\(use.picture)' cannot be used: \(fault)", at: use.span, in: use.path,
          notes: [Diagnostic.Note("the picture", at: .start, in: use.picture)])
      }
    }
    return found.compactMap(\.self)
  }

  /// A place that shows a picture.
  private struct Use: Sendable {
    let picture: String
    let path: String
    let span: SourceSpan
  }

  /// For each picture the first place that shows it: in modules, then pages, then overlays.
  private static func firstUses(in curriculum: Curriculum) -> [Use] {
    var uses: [Use] = []
    var seen: Set<String> = []
    func add(_ content: Content, at path: String) {
      for image in content.images {
        guard let picture = image.path, seen.insert(picture).inserted else { continue }
        uses.append(Use(picture: picture, path: path, span: content.document.nodes[image.node].span))
      }
      for link in content.links {
        guard case .asset(let picture) = link.target, PictureKind(path: picture) != nil,
          seen.insert(picture).inserted
        else { continue }
        uses.append(Use(picture: picture, path: path, span: content.document.nodes[link.node].span))
      }
    }
    for module in curriculum.modules { add(module.content, at: module.path) }
    for page in curriculum.pages { add(page.content, at: page.path) }
    for file in curriculum.overlays.flatMap(\.files) { add(file.content, at: file.path) }
    return uses
  }

  /// Why a picture cannot be used; `nil` where it can.
  private static func fault(
    of picture: String, _ read: (String) throws(FileError) -> [UInt8]
  ) -> String? {
    guard let kind = PictureKind(path: picture) else { return "it is no SVG, PNG or JPEG" }
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try read(picture)
    } catch {
      return "it \(error.reason)"
    }
    do throws(PictureError) {
      _ = try kind.cleaned(bytes)
      return nil
    } catch {
      return error.reason
    }
  }
}
