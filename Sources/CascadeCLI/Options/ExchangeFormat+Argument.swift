public import ArgumentParser
public import CascadeTranslation

extension ExchangeFormat: ExpressibleByArgument {}
