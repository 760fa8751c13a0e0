/* Unicode properties and the words of texts, from ICU.
 *
 * No ICU type or header appears here: ICU's headers and Foundation's copy of them cannot be
 * imported into one Swift module. */
#ifndef CUNICODE_H
#define CUNICODE_H

#include <stdint.h>

/* The line-breaking classes of UAX #14 by their short names, in ICU's order, which ICU keeps. */
enum {
  CUNICODE_LB_XX, CUNICODE_LB_AI, CUNICODE_LB_AL, CUNICODE_LB_B2, CUNICODE_LB_BA,
  CUNICODE_LB_BB, CUNICODE_LB_BK, CUNICODE_LB_CB, CUNICODE_LB_CL, CUNICODE_LB_CM,
  CUNICODE_LB_CR, CUNICODE_LB_EX, CUNICODE_LB_GL, CUNICODE_LB_HY, CUNICODE_LB_ID,
  CUNICODE_LB_IN, CUNICODE_LB_IS, CUNICODE_LB_LF, CUNICODE_LB_NS, CUNICODE_LB_NU,
  CUNICODE_LB_OP, CUNICODE_LB_PO, CUNICODE_LB_PR, CUNICODE_LB_QU, CUNICODE_LB_SA,
  CUNICODE_LB_SG, CUNICODE_LB_SP, CUNICODE_LB_SY, CUNICODE_LB_ZW, CUNICODE_LB_NL,
  CUNICODE_LB_WJ, CUNICODE_LB_H2, CUNICODE_LB_H3, CUNICODE_LB_JL, CUNICODE_LB_JT,
  CUNICODE_LB_JV, CUNICODE_LB_CP, CUNICODE_LB_CJ, CUNICODE_LB_HL, CUNICODE_LB_RI,
  CUNICODE_LB_EB, CUNICODE_LB_EM, CUNICODE_LB_ZWJ
};

/* The line-breaking class of a code point, one of the above. */
uint8_t cunicode_line_break_class(uint32_t code_point);

/* Whether a code point is unassigned but set aside for a pictograph (UAX #14, LB30b): 1 or 0. */
int cunicode_is_unassigned_pictograph(uint32_t code_point);

/* The script of a code point (UAX #24) as its ISO 15924 name packed into 32 bits, first letter
 * highest: 'H' 'a' 'n' 'i'. 'Z' 'y' 'y' 'y' is Common, 'Z' 'i' 'n' 'h' is Inherited. */
uint32_t cunicode_script(uint32_t code_point);

/* Whether a code point is a combining mark: 1 or 0. */
int cunicode_is_mark(uint32_t code_point);

/* Whether a code point is Wide or Fullwidth in East Asian text (UAX #11): 1 or 0. */
int cunicode_is_wide(uint32_t code_point);

/* Whether a code point is Wide, Fullwidth or Halfwidth (UAX #11): made for East Asian text. 1 or
 * 0. */
int cunicode_is_east_asian(uint32_t code_point);

/* How a character stands in a vertical line (UTR #50). */
enum {
  CUNICODE_VERTICAL_ROTATED,             /* R: turned by 90 degrees clockwise */
  CUNICODE_VERTICAL_TRANSFORMED_ROTATED, /* Tr: in a form of its own, else turned */
  CUNICODE_VERTICAL_TRANSFORMED_UPRIGHT, /* Tu: in a form of its own, else upright */
  CUNICODE_VERTICAL_UPRIGHT,             /* U */
};
uint8_t cunicode_vertical_orientation(uint32_t code_point);

/* Whether a code point shows nothing when a font has no glyph for it, such as a joiner or a
 * variation selector: 1 or 0. */
int cunicode_is_ignorable(uint32_t code_point);

/* The bidirectional classes of UAX #9 by their short names, in ICU's order, which ICU keeps. */
enum {
  CUNICODE_BIDI_L, CUNICODE_BIDI_R, CUNICODE_BIDI_EN, CUNICODE_BIDI_ES, CUNICODE_BIDI_ET,
  CUNICODE_BIDI_AN, CUNICODE_BIDI_CS, CUNICODE_BIDI_B, CUNICODE_BIDI_S, CUNICODE_BIDI_WS,
  CUNICODE_BIDI_ON, CUNICODE_BIDI_LRE, CUNICODE_BIDI_LRO, CUNICODE_BIDI_AL, CUNICODE_BIDI_RLE,
  CUNICODE_BIDI_RLO, CUNICODE_BIDI_PDF, CUNICODE_BIDI_NSM, CUNICODE_BIDI_BN, CUNICODE_BIDI_FSI,
  CUNICODE_BIDI_LRI, CUNICODE_BIDI_RLI, CUNICODE_BIDI_PDI
};

/* The bidirectional class of a code point, one of the above. */
uint8_t cunicode_bidi_class(uint32_t code_point);

/* The opening bracket of the pair that a code point belongs to (UAX #9, BD14 and BD15), which is
 * itself for an opening one; 0 if it is no bracket. */
uint32_t cunicode_opening_bracket(uint32_t code_point);

/* The character that a code point mirrors to in text from right to left; itself if to none. */
uint32_t cunicode_mirror(uint32_t code_point);

/* Finds words; good for any number of texts, one after another. */
typedef struct cunicode_words cunicode_words;

/* Opens a finder of words for a language: where ICU has a dictionary, as for Chinese, by that.
 * NULL if ICU's data is missing. */
cunicode_words *cunicode_words_open(const char *locale);

void cunicode_words_close(cunicode_words *words);

/* Finds where words, marks and spaces of a UTF-16 text begin: result[i] is 1 if one begins with
 * unit i, else 0. Returns 0, or -1 if ICU refuses the text; then nothing is written. */
int cunicode_words_find(
    cunicode_words *words, const uint16_t *text, int32_t length, uint8_t *result);

/* The version of ICU as it runs here: major version << 8 | minor version. */
uint32_t cunicode_version(void);

#endif
