/* Unicode properties and line breaking, from ICU.
 *
 * No ICU type or header appears here: ICU's headers and Foundation's copy of them cannot be
 * imported into one Swift module. */
#ifndef CUNICODE_H
#define CUNICODE_H

#include <stdint.h>

/* The Unicode line-breaking class of a code point (UAX #14), as its two-letter short name packed
 * into the low 16 bits, high byte first: 'I' << 8 | 'D' for ideographs. */
uint32_t cunicode_line_break_class(uint32_t code_point);

/* The script of a code point (UAX #24) as its ISO 15924 name packed into 32 bits, first letter
 * highest: 'H' 'a' 'n' 'i'. 'Z' 'y' 'y' 'y' is Common, 'Z' 'i' 'n' 'h' is Inherited. */
uint32_t cunicode_script(uint32_t code_point);

/* The general category of a code point as its two-letter short name, packed like the class of
 * line breaking: 'L' << 8 | 'u' for upper-case letters. */
uint32_t cunicode_category(uint32_t code_point);

/* Whether a code point is Wide or Fullwidth in East Asian text (UAX #11): 1 or 0. */
int cunicode_is_wide(uint32_t code_point);

/* Whether a code point shows nothing when a font has no glyph for it, such as a joiner or a
 * variation selector: 1 or 0. */
int cunicode_is_ignorable(uint32_t code_point);

/* Whether a code point is written from right to left: 1 or 0. */
int cunicode_is_right_to_left(uint32_t code_point);

/* A line breaker, good for any number of texts, one after another. */
typedef struct cunicode_breaker cunicode_breaker;

/* Opens a line breaker for a language as ICU names it, such as "zh@lb=strict".
 * NULL if ICU's data is missing. */
cunicode_breaker *cunicode_breaker_open(const char *locale);

void cunicode_breaker_close(cunicode_breaker *breaker);

/* What may happen before a UTF-16 unit of a text. */
enum {
  CUNICODE_KEEP = 0,
  CUNICODE_MAY_BREAK = 1,
  CUNICODE_MUST_BREAK = 2,
};

/* Finds the line-break opportunities of a UTF-16 text: result[i] says what may happen before
 * unit i, for 0 < i < length; result[0] is always CUNICODE_KEEP. Returns 0, or -1 if ICU refuses
 * the text; then nothing is written. */
int cunicode_breaker_find(
    cunicode_breaker *breaker, const uint16_t *text, int32_t length, uint8_t *result);

/* The version of ICU as it runs here: major version << 8 | minor version. */
uint32_t cunicode_version(void);

#endif
