#include "cunicode.h"

#include <unicode/uchar.h>

uint32_t cunicode_line_break_class(uint32_t code_point) {
  int32_t value = u_getIntPropertyValue((UChar32)code_point, UCHAR_LINE_BREAK);
  const char *name = u_getPropertyValueName(UCHAR_LINE_BREAK, value, U_SHORT_PROPERTY_NAME);
  if (!name || !name[0] || !name[1]) return 0;
  return (uint32_t)(unsigned char)name[0] << 8 | (unsigned char)name[1];
}
