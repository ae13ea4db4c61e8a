#include "collation.h"

#include <unicode/ucol.h>
#include <unicode/uloc.h>

void *cascade_collation_open(const char *language) {
  char locale[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  uloc_forLanguageTag(language, locale, sizeof locale, NULL, &status);
  if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING) return NULL;
  UCollator *collator = ucol_open(locale, &status);
  return U_FAILURE(status) ? NULL : collator;
}

void cascade_collation_close(void *collation) { ucol_close(collation); }

int cascade_collation_compare(
    void *collation, const char *left, int32_t left_size, const char *right, int32_t right_size) {
  UErrorCode status = U_ZERO_ERROR;
  return ucol_strcollUTF8(collation, left, left_size, right, right_size, &status);
}

uint32_t cascade_collation_version(void *collation) {
  UVersionInfo version;
  ucol_getVersion(collation, version);
  return (uint32_t)version[0] << 24 | (uint32_t)version[1] << 16 | (uint32_t)version[2] << 8 | version[3];
}
