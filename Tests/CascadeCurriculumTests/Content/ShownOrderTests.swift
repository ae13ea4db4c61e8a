import CascadeCurriculum
import Testing

@Suite("Shown order") struct ShownOrderTests {
  @Test("the order of a module and question is fixed for ever")
  func fixed() {
    #expect(Self.order(6, "opening", "q2") == Self.order(6, "opening", "q2"))
    #expect(Self.order(6, "opening", "q2") == Self.order(6, "Opening", "Q2"))
    #expect(Self.order(6, "opening", "q2") != Self.order(6, "opening", "q3"))
    #expect(ShownOrder.of([0, 1, 2, 3, 4], module: "opening", question: "q2") == [2, 3, 1, 0, 4])
  }

  @Test("it is a permutation and never the right order", arguments: 2...9)
  func never(count: Int) {
    for question in 0..<500 {
      let order = Self.order(count, "demo", "q\(question)")
      #expect(order.sorted() == Array(0..<count))
      #expect(order != Array(0..<count))
    }
  }

  @Test("equal elements in another order look the same, and are told apart where any differ")
  func equal() {
    for question in 0..<500 {
      let classes = [0, 0, 0, 3]
      let order = ShownOrder.of(classes, module: "demo", question: "q\(question)")
      #expect(order.map { classes[$0] } != classes)
    }
    #expect(ShownOrder.of([0, 0], module: "demo", question: "q1").sorted() == [0, 1])
    #expect(ShownOrder.of([0], module: "demo", question: "q1") == [0])
    #expect(ShownOrder.of([], module: "demo", question: "q1") == [])
  }

  @Test("every place is likely to hold every element")
  func spread() {
    var counts = [Int](repeating: 0, count: 16)
    for question in 0..<2400 {
      for (place, element) in Self.order(4, "demo", "q\(question)").enumerated() { counts[place * 4 + element] += 1 }
    }
    // The right order never comes, so that an element is a little rarer in its own place.
    #expect(counts.allSatisfy { (440...720).contains($0) }, "\(counts)")
  }

  private static func order(_ count: Int, _ module: String, _ question: String) -> [Int] {
    ShownOrder.of(Array(0..<count), module: module, question: question)
  }
}
