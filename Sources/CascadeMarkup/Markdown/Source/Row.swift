private import Glibc

/// A growing row of trivial values with one owner: an array without counted references, for what is touched at each
/// byte or node. Each index is checked. It is emptied and filled again without giving its room back.
struct Row<Element: BitwiseCopyable>: ~Copyable {
  private var elements: UnsafeMutablePointer<Element>
  private var capacity: Int
  /// How many values it holds.
  private(set) var count = 0

  /// An empty row with room for `capacity` values.
  init(capacity: Int = 4) {
    elements = Self.room(for: nil, capacity)
    self.capacity = capacity
  }

  deinit { free(elements) }

  /// Whether it holds nothing.
  @inline(__always)
  var isEmpty: Bool { count == 0 }

  /// The value at `index`, which must be below the count.
  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      precondition(index >= 0 && index < count)
      return elements[index]
    }
    _modify {
      precondition(index >= 0 && index < count)
      yield &elements[index]
    }
  }

  /// The last value, which must be there.
  @inline(__always)
  var last: Element {
    get { self[count - 1] }
    _modify { yield &self[count - 1] }
  }

  /// Appends `element`.
  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    elements[count] = element
    count += 1
  }

  /// Takes the last value, which must be there, away.
  @discardableResult
  @inline(__always)
  mutating func removeLast() -> Element {
    precondition(count > 0)
    count -= 1
    return elements[count]
  }

  /// Takes the values from `index` on away.
  @inline(__always)
  mutating func truncate(to index: Int) {
    precondition(index >= 0 && index <= count)
    count = index
  }

  /// Takes the values of `range` away; those after it close up.
  mutating func remove(_ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    (elements + range.lowerBound).update(from: elements + range.upperBound, count: count - range.upperBound)
    count -= range.count
  }

  /// Gives back the room that no value takes.
  mutating func trim() {
    elements = Self.room(for: elements, count)
    capacity = count
  }

  /// The values as an array; the row, which goes, takes no more room than they do while they are copied.
  consuming func array() -> [Element] {
    trim()
    return Array(UnsafeBufferPointer(start: elements, count: count))
  }

  @inline(never)
  private mutating func grow() {
    capacity += Swift.max(8, capacity / 2)
    elements = Self.room(for: elements, capacity)
  }

  /// Room for `capacity` values, with those of `old` in it, which is gone. The system moves large rows without a copy.
  private static func room(for old: UnsafeMutablePointer<Element>?, _ capacity: Int) -> UnsafeMutablePointer<Element> {
    guard let room = realloc(old, Swift.max(1, capacity) * MemoryLayout<Element>.stride) else {
      preconditionFailure("no memory is left")
    }
    return room.bindMemory(to: Element.self, capacity: capacity)
  }
}
