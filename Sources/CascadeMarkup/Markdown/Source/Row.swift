/// A growing row of trivial values with one owner: an array without counted references, for what is touched at each
/// byte or node. Each index is checked. It is emptied and filled again without giving its room back.
struct Row<Element: BitwiseCopyable>: ~Copyable {
  private var elements: UnsafeMutablePointer<Element>
  private var capacity: Int
  /// How many values it holds.
  private(set) var count = 0

  /// An empty row with room for `capacity` values.
  init(capacity: Int = 16) {
    self.capacity = capacity
    elements = .allocate(capacity: capacity)
  }

  deinit { elements.deallocate() }

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

  /// The values as an array.
  func array() -> [Element] { Array(UnsafeBufferPointer(start: elements, count: count)) }

  @inline(never)
  private mutating func grow() {
    capacity *= 2
    let room = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    room.update(from: elements, count: count)
    elements.deallocate()
    elements = room
  }
}
