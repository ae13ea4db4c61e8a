/// A value that its copies share: copying counts one reference, however many the value holds.
///
/// A class for that reason alone; the value never changes.
final class Shared<Value: Sendable>: Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}
