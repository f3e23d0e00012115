/**
 * The headers that every answer has, whatever it is. What differs by path, `Content-Security-Policy` and `Cache-Control`, is
 * in `path-rules.ts`.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  // Browsers of before 2018 don't know frame-ancestors.
  'X-Frame-Options': 'DENY',
  // Other sites learn that a reader comes from here, and not what was being read or searched.
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** `Strict-Transport-Security`, sent over https only. One year, for this name alone: the names below it aren't ours. */
export const transportSecurity = 'max-age=31536000';
