import CascadeOutputs
import Testing

@Suite("Photographs") struct PhotographTests {
  private func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    [0, 0, 0, UInt8(data.count)] + Array(name.utf8) + data + [1, 2, 3, 4]
  }

  private let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  @Test("a PNG loses words, times and what follows its end")
  func cleansPNG() throws {
    let seen = chunk("IHDR", [1, 2]) + chunk("IDAT", [9]) + chunk("IEND", [])
    let whole =
      png + chunk("IHDR", [1, 2]) + chunk("tEXt", Array("secret".utf8)) + chunk("eXIf", [7]) + chunk("IDAT", [9])
      + chunk("IEND", []) + Array("secret".utf8)
    #expect(try PNGCleaner.cleaned(whole) == png + seen)
  }

  @Test("a PNG that is cut off is refused")
  func refusesPNG() {
    #expect(throws: PictureError.self) { try PNGCleaner.cleaned(png + [0, 0, 0, 200] + Array("IDAT".utf8)) }
    #expect(throws: PictureError.self) { try PNGCleaner.cleaned(Array("GIF89a".utf8)) }
  }

  private func segment(_ marker: UInt8, _ data: [UInt8]) -> [UInt8] {
    [0xFF, marker, UInt8((data.count + 2) >> 8), UInt8((data.count + 2) & 255)] + data
  }

  @Test("a JPEG loses comments and camera data, and keeps how it is turned")
  func cleansJPEG() throws {
    let exif = Array("Exif\0\0II*\0".utf8) + [8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0]
    let scan = segment(0xDA, [1]) + [0x11, 0xFF, 0x00, 0x22, 0xFF, 0xD0, 0x33]
    let whole =
      [0xFF, 0xD8] + segment(0xE1, exif + Array("secret".utf8)) + segment(0xFE, Array("secret".utf8))
      + segment(0xDB, [5]) + scan + [0xFF, 0xD9] + Array("secret".utf8)
    let turned: [UInt8] =
      [0xFF, 0xE1, 0, 34] + Array("Exif\0\0MM\0*".utf8)
      + [0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]
    #expect(try JPEGCleaner.cleaned(whole) == [0xFF, 0xD8] + turned + segment(0xDB, [5]) + scan + [0xFF, 0xD9])
  }

  @Test("a JPEG that is cut off is refused")
  func refusesJPEG() {
    #expect(throws: PictureError.self) { try JPEGCleaner.cleaned([0xFF, 0xD8, 0xFF, 0xDB, 9, 9]) }
    #expect(throws: PictureError.self) { try JPEGCleaner.cleaned([1, 2, 3]) }
  }

  @Test("pictures get names that every system takes, each its own")
  func paths() {
    let paths = PicturePaths.paths(of: [
      "modules/a/images/Two words.svg", "modules/a/images/two-words.svg", "modules/b/x.gif", "pages/images/é.png",
    ])
    #expect(
      paths == [
        "modules/a/images/Two words.svg": "images/a-two-words.svg",
        "modules/a/images/two-words.svg": "images/2-a-two-words.svg", "pages/images/é.png": "images/pages---.png",
      ])
  }
}
