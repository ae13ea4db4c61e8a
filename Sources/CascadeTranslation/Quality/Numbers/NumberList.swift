/// The numbers of a text, by value.
struct NumberList {
  /// Each number with its place, in order.
  let numbers: [(value: String, range: Range<Int>)]

  /// The numbers of `text`, but not those inside names such as `MP3` and inside addresses.
  init(of text: JudgedText, apartFrom addresses: [Address]) {
    var numbers: [(value: String, range: Range<Int>)] = []
    for word in text.words where word.hasDigit && !addresses.contains(where: { $0.range.overlaps(word.range) }) {
      guard !word.hasLatin || Self.isMeasure(word, text) else { continue }
      var index = word.range.lowerBound
      while index < word.range.upperBound {
        guard text.classes[index] == .digit else {
          index += 1
          continue
        }
        let start = index
        while index < word.range.upperBound, text.classes[index] == .digit { index += 1 }
        numbers.append((Self.value(text.scalars[start..<index]), start..<index))
      }
    }
    self.numbers = Self.joined(numbers, text)
  }

  /// The values of all runs of digits of `text`, those of names and addresses too.
  static func runs(in text: JudgedText) -> Set<String> {
    var found: Set<String> = []
    for word in text.words where word.hasDigit {
      for run in text.scalars[word.range].split(whereSeparator: { $0.digitValue == nil }) { found.insert(value(run)) }
    }
    return found
  }

  /// Whether a word is a number with a unit or an ending, such as `5km` or `2nd`.
  private static func isMeasure(_ word: JudgedText.Word, _ text: JudgedText) -> Bool {
    let scalars = text.scalars[word.range]
    let digits = scalars.prefix { $0.digitValue != nil }
    let rest = scalars.dropFirst(digits.count)
    return !digits.isEmpty && rest.count <= 3 && rest.allSatisfy { $0.digitValue == nil }
  }

  private static func value(_ digits: ArraySlice<Unicode.Scalar>) -> String {
    let text = digits.compactMap(\.digitValue).map(String.init).joined()
    let short = text.drop { $0 == "0" }
    return short.isEmpty ? "0" : String(short)
  }

  /// Puts the groups of a long number together: `1,234`, `১২,৩৪,৫৬৭`.
  private static func joined(
    _ numbers: [(value: String, range: Range<Int>)], _ text: JudgedText
  ) -> [(value: String, range: Range<Int>)] {
    var result: [(value: String, range: Range<Int>)] = []
    var place = 0
    while place < numbers.count {
      var end = place
      while end + 1 < numbers.count, isGrouped(numbers[end].range, numbers[end + 1].range, text) { end += 1 }
      let isWhole = end > place && numbers[place].range.count <= 3 && numbers[end].range.count == 3
      if isWhole {
        let range = numbers[place].range.lowerBound..<numbers[end].range.upperBound
        result.append((value(ArraySlice(text.scalars[range].filter { $0.digitValue != nil })), range))
      } else {
        result += numbers[place...end]
      }
      place = end + 1
    }
    return result
  }

  private static func isGrouped(_ first: Range<Int>, _ second: Range<Int>, _ text: JudgedText) -> Bool {
    guard second.lowerBound - first.upperBound == 1, (2...3).contains(second.count) else { return false }
    return ",٬،'".unicodeScalars.contains(text.scalars[first.upperBound])
  }
}

/// The numbers that English writes as words.
enum EnglishNumbers {
  private static let ones = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5,
    "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "once": 1,
    "twice": 2, "both": 2, "single": 1, "double": 2, "pair": 2, "half": 2, "hundred": 100, "thousand": 1000,
    "dozen": 12, "an": 1, "a": 1, "each": 1, "every": 1, "per": 1,
  ]
  private static let tens = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]

  private static let roman = [
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12,
  ]

  /// The numbers among the words of `text`.
  static func all(in text: JudgedText) -> Set<String> {
    let words = text.words.map(text.lowercased)
    var found: Set<String> = []
    for (place, word) in words.enumerated() {
      if let value = ones[word] ?? (text.scalars[text.words[place].range.lowerBound].value < 0x5B ? roman[word] : nil) {
        found.insert(String(value))
      }
      guard let ten = tens[word] else { continue }
      found.insert(String(ten))
      if place + 1 < words.count, let one = ones[words[place + 1]], one < 10 { found.insert(String(ten + one)) }
    }
    return found
  }
}
