#include "cunicode.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

static uint32_t two_letters(const char *name) {
  if (!name || !name[0] || !name[1]) return 0;
  return (uint32_t)(unsigned char)name[0] << 8 | (unsigned char)name[1];
}

_Static_assert(
    (int)U_LB_SURROGATE == CUNICODE_LB_SG && (int)U_LB_ZWJ == CUNICODE_LB_ZWJ,
    "the header lists the classes in ICU's order");

uint8_t cunicode_line_break_class(uint32_t code_point) {
  return (uint8_t)u_getIntPropertyValue((UChar32)code_point, UCHAR_LINE_BREAK);
}

int cunicode_is_unassigned_pictograph(uint32_t code_point) {
  return u_charType((UChar32)code_point) == U_UNASSIGNED &&
         u_hasBinaryProperty((UChar32)code_point, UCHAR_EXTENDED_PICTOGRAPHIC);
}

int cunicode_is_mark(uint32_t code_point) {
  return (U_GET_GC_MASK((UChar32)code_point) & U_GC_M_MASK) != 0;
}

uint32_t cunicode_script(uint32_t code_point) {
  UErrorCode status = U_ZERO_ERROR;
  const char *name = uscript_getShortName(uscript_getScript((UChar32)code_point, &status));
  if (U_FAILURE(status) || !name || strlen(name) != 4) name = "Zyyy";
  return two_letters(name) << 16 | two_letters(name + 2);
}

int cunicode_is_wide(uint32_t code_point) {
  int32_t width = u_getIntPropertyValue((UChar32)code_point, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

int cunicode_is_east_asian(uint32_t code_point) {
  int32_t width = u_getIntPropertyValue((UChar32)code_point, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH || width == U_EA_HALFWIDTH;
}

_Static_assert(
    (int)U_VO_ROTATED == CUNICODE_VERTICAL_ROTATED &&
        (int)U_VO_TRANSFORMED_ROTATED == CUNICODE_VERTICAL_TRANSFORMED_ROTATED &&
        (int)U_VO_TRANSFORMED_UPRIGHT == CUNICODE_VERTICAL_TRANSFORMED_UPRIGHT &&
        (int)U_VO_UPRIGHT == CUNICODE_VERTICAL_UPRIGHT,
    "the header lists the orientations in ICU's order");

uint8_t cunicode_vertical_orientation(uint32_t code_point) {
  return (uint8_t)u_getIntPropertyValue((UChar32)code_point, UCHAR_VERTICAL_ORIENTATION);
}

int cunicode_is_ignorable(uint32_t code_point) {
  return u_hasBinaryProperty((UChar32)code_point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

_Static_assert(
    (int)U_RIGHT_TO_LEFT_ARABIC == CUNICODE_BIDI_AL &&
        (int)U_POP_DIRECTIONAL_ISOLATE == CUNICODE_BIDI_PDI,
    "the header lists the classes in ICU's order");

uint8_t cunicode_bidi_class(uint32_t code_point) {
  return (uint8_t)u_charDirection((UChar32)code_point);
}

uint32_t cunicode_opening_bracket(uint32_t code_point) {
  UChar32 bracket = (UChar32)code_point;
  switch (u_getIntPropertyValue(bracket, UCHAR_BIDI_PAIRED_BRACKET_TYPE)) {
  case U_BPT_OPEN: return code_point;
  case U_BPT_CLOSE: return (uint32_t)u_getBidiPairedBracket(bracket);
  default: return 0;
  }
}

uint32_t cunicode_mirror(uint32_t code_point) {
  return (uint32_t)u_charMirror((UChar32)code_point);
}

struct cunicode_words {
  UBreakIterator *iterator;
};

cunicode_words *cunicode_words_open(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_WORD, locale, NULL, 0, &status);
  if (U_FAILURE(status)) return NULL;
  cunicode_words *words = malloc(sizeof *words);
  if (words) words->iterator = iterator;
  else ubrk_close(iterator);
  return words;
}

void cunicode_words_close(cunicode_words *words) {
  if (!words) return;
  ubrk_close(words->iterator);
  free(words);
}

int cunicode_words_find(
    cunicode_words *words, const uint16_t *text, int32_t length, uint8_t *result) {
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(words->iterator, (const UChar *)text, length, &status);
  if (U_FAILURE(status)) return -1;
  memset(result, 0, (size_t)length);
  for (int32_t at = ubrk_first(words->iterator); at != UBRK_DONE && at < length;
       at = ubrk_next(words->iterator))
    result[at] = 1;
  return 0;
}

uint32_t cunicode_version(void) {
  UVersionInfo version;
  u_getVersion(version);
  return (uint32_t)version[0] << 8 | version[1];
}
