/** Where a picture says it was taken, in degrees, north and east positive. */
export interface ImageLocation {
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * The place that a camera has written into a JPEG or PNG (Exif 2.3, tag GPSInfo); undefined where there is none. Bytes that
 * only look like a picture have none either.
 */
export function imageLocation(bytes: Uint8Array): ImageLocation | undefined {
  const exif = exifOf(bytes);
  if (exif === undefined) return undefined;
  try {
    return locationIn(exif);
  } catch (error) {
    // An offset that leads out of the file.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The TIFF structure that holds Exif: in JPEG a segment APP1 before the picture, in PNG a chunk eXIf. */
function exifOf(bytes: Uint8Array): DataView | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (at: number, signature: string) =>
    at + signature.length <= bytes.length &&
    Array.from(signature).every((char, index) => bytes[at + index] === char.charCodeAt(0));
  const part = (at: number, length: number) =>
    at + length <= bytes.length ? new DataView(bytes.buffer, bytes.byteOffset + at, length) : undefined;
  if (has(0, '\xff\xd8')) {
    let at = 2;
    while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
      const length = view.getUint16(at + 2);
      if (bytes[at + 1] === 0xe1 && has(at + 4, 'Exif\0\0')) return part(at + 10, length - 8);
      at += 2 + length;
    }
  }
  if (has(0, '\x89PNG\r\n\x1a\n')) {
    let at = 8;
    while (at + 12 <= bytes.length) {
      const length = view.getUint32(at);
      if (has(at + 4, 'eXIf')) return part(at + 8, length);
      at += 12 + length;
    }
  }
  return undefined;
}

const tags = { gpsInfo: 0x8825, latitudeRef: 1, latitude: 2, longitudeRef: 3, longitude: 4 };

function locationIn(tiff: DataView): ImageLocation | undefined {
  const littleEndian = tiff.getUint16(0) === 0x4949;
  const short = (at: number) => tiff.getUint16(at, littleEndian);
  const long = (at: number) => tiff.getUint32(at, littleEndian);
  /** Where the value of a tag stands in its entry of a directory. */
  const entry = (directory: number, tag: number) => {
    for (let index = 0; index < short(directory); index += 1) {
      const at = directory + 2 + index * 12;
      if (short(at) === tag) return at + 8;
    }
    return undefined;
  };
  const pointer = entry(long(4), tags.gpsInfo);
  if (pointer === undefined) return undefined;
  const gps = long(pointer);
  const degrees = (value: number, ref: number, negative: string) => {
    const [at, refAt] = [entry(gps, value), entry(gps, ref)];
    if (at === undefined) return undefined;
    const [whole = 0, minutes = 0, seconds = 0] = [0, 8, 16].map(
      (offset) => long(long(at) + offset) / (long(long(at) + offset + 4) || 1),
    );
    const sign = refAt !== undefined && tiff.getUint8(refAt) === negative.charCodeAt(0) ? -1 : 1;
    return sign * (whole + minutes / 60 + seconds / 3600);
  };
  const latitude = degrees(tags.latitude, tags.latitudeRef, 'S');
  const longitude = degrees(tags.longitude, tags.longitudeRef, 'W');
  if (latitude === undefined || longitude === undefined) return undefined;
  // Cameras without a fix write zeros.
  return latitude === 0 && longitude === 0 ? undefined : { latitude, longitude };
}
