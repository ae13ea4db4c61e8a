// libxml2. Its headers pull in the system's ICU, which clashes with Foundation's: leave that part out.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/relaxng.h>
#include <libxml/xmlschemas.h>

/// The version of the library that is loaded, which may be another than that of its headers.
static inline const char *cascade_xml_version(void) { return xmlParserVersion; }

/// Frees what libxml2 hands out; its own `xmlFree` is a macro, which Swift does not see.
static inline void cascade_xml_free(void *pointer) { xmlFree(pointer); }

/// Makes a parser stop at its next step; good inside of what it reports errors to, as nothing is freed.
static inline void cascade_xml_give_up(xmlParserCtxtPtr parser) {
  parser->disableSAX = 1;
  parser->instate = XML_PARSER_EOF;
}
