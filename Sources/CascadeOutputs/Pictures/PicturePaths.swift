package import CascadeText

/// Where the pictures of a handbook lie: all in one folder, with names that every system takes.
package enum PicturePaths {
  /// The path in the handbook of each of `assets`, which are paths of the curriculum in their order.
  ///
  /// `modules/opening/images/needs.svg` becomes `images/opening-needs.svg`. Names that would meet get a number.
  package static func paths(of assets: [String]) -> [String: String] {
    var paths: [String: String] = [:]
    var taken: Set<String> = []
    for asset in assets where PictureKind(path: asset) != nil {
      let name = name(of: asset)
      var path = "images/\(name)"
      var number = 2
      while !taken.insert(path).inserted {
        path = "images/\(number)-\(name)"
        number += 1
      }
      paths[asset] = path
    }
    return paths
  }

  private static func name(of asset: String) -> String {
    let parts = asset.split(separator: "/").filter { $0 != "modules" && $0 != "images" }
    let name = parts.joined(separator: "-").utf8.map { byte -> UInt8 in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
        UInt8(ascii: "_"):
        byte
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      default: UInt8(ascii: "-")
      }
    }
    return String(decoding: name.suffix(200), as: UTF8.self)
  }
}

/// The kinds of picture that an output takes.
package enum PictureKind: Sendable {
  case svg, png, jpeg

  /// By the end of the name; `nil` for any other.
  package init?(path: String) {
    let ending = path.lowercased().split(separator: ".").last
    switch ending {
    case "svg": self = .svg
    case "png": self = .png
    case "jpg", "jpeg": self = .jpeg
    default: return nil
    }
  }

  /// The picture `bytes` without what a reader does not see: scripts, links out, data on camera, place and author.
  ///
  /// - Parameter replacement: What to put in the place of words in a drawing, by their place in its bytes.
  package func cleaned(
    _ bytes: [UInt8], replacing replacement: (SourceSpan, String) -> String? = { _, _ in nil }
  ) throws(PictureError) -> [UInt8] {
    switch self {
    case .svg: try SVGCleaner.cleaned(bytes, replacing: replacement)
    case .png: try PNGCleaner.cleaned(bytes)
    case .jpeg: try JPEGCleaner.cleaned(bytes)
    }
  }
}

/// Why a picture cannot be used.
package struct PictureError: Error, Hashable {
  /// What is wrong with it: lower case, no full stop.
  package var reason: String

  package init(_ reason: String) { self.reason = reason }
}
