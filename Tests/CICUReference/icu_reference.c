#include "icu_reference.h"

#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

static const UChar utc[] = {'U', 'T', 'C', 0};

static int32_t to_utf8(const UChar *written, int32_t length, char *text, int32_t capacity, UErrorCode status) {
  int32_t size = -1;
  u_strToUTF8(text, capacity, &size, written, length, &status);
  return U_FAILURE(status) ? -1 : size;
}

int32_t icu_reference_date(const char *locale, int32_t day, const char *pattern, char *text, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar form[64], written[128];
  if (pattern) u_uastrcpy(form, pattern);
  UDateFormat *format = udat_open(
      pattern ? UDAT_PATTERN : UDAT_NONE, pattern ? UDAT_PATTERN : UDAT_LONG, locale, utc, -1, pattern ? form : NULL,
      pattern ? -1 : 0, &status);
  // Noon of 1 January 1970 is the Julian day 2,440,588.
  UDate moment = ((double)day - 2440588.0 + 0.5) * 86400000.0;
  int32_t length = udat_format(format, moment, written, 128, NULL, &status);
  udat_close(format);
  return to_utf8(written, length, text, capacity, status);
}

int32_t icu_reference_number(const char *locale, int64_t number, char *text, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar written[128];
  UNumberFormat *format = unum_open(UNUM_DECIMAL, NULL, 0, locale, NULL, &status);
  int32_t length = unum_formatInt64(format, number, written, 128, NULL, &status);
  unum_close(format);
  return to_utf8(written, length, text, capacity, status);
}
