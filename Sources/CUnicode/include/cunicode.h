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

#endif
