/** A JPEG without a picture in it that says where it was taken, in degrees. */
export function jpegTakenAt(latitude: number, longitude: number, littleEndian = true): Uint8Array {
  const exif = Uint8Array.of(
    ...ascii('Exif\0\0'),
    ...new Uint8Array(tiff(latitude, longitude, littleEndian).buffer),
  );
  const length = exif.length + 2;
  return Uint8Array.of(
    ...[0xff, 0xd8],
    // JFIF comes first, as cameras' software writes it.
    ...[0xff, 0xe0, 0, 4, 0, 0],
    ...[0xff, 0xe1, length >> 8, length & 0xff],
    ...exif,
    ...[0xff, 0xda, 0, 2, 0xff, 0xd9],
  );
}

/** A PNG without a picture in it that says where it was taken, in degrees. */
export function pngTakenAt(latitude: number, longitude: number): Uint8Array {
  const exif = new Uint8Array(tiff(latitude, longitude, true).buffer);
  const chunk = (type: string, bytes: Uint8Array) => [
    ...[0, 0, bytes.length >> 8, bytes.length & 0xff],
    ...ascii(type),
    ...bytes,
    ...[0, 0, 0, 0],
  ];
  return Uint8Array.of(
    ...[0x89, ...ascii('PNG\r\n\x1a\n')],
    ...chunk('IHDR', new Uint8Array(13)),
    ...chunk('eXIf', exif),
    ...chunk('IEND', new Uint8Array()),
  );
}

/** One directory with the pointer to the GPS directory; behind that, each coordinate as degrees, minutes and seconds. */
function tiff(latitude: number, longitude: number, littleEndian: boolean): DataView {
  const view = new DataView(new ArrayBuffer(128));
  const short = (at: number, value: number) => view.setUint16(at, value, littleEndian);
  const long = (at: number, value: number) => view.setUint32(at, value, littleEndian);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    short(at, tag);
    short(at + 2, type);
    long(at + 4, count);
    // One letter stands at the beginning of its four bytes, whatever the order.
    if (type === 2) view.setUint8(at + 8, value);
    else long(at + 8, value);
  };
  const coordinate = (at: number, degrees: number) => {
    const whole = Math.trunc(Math.abs(degrees));
    const minutes = (Math.abs(degrees) - whole) * 60;
    const parts = [whole, Math.trunc(minutes), Math.round((minutes % 1) * 60)];
    for (const [index, part] of parts.entries()) {
      long(at + index * 8, part);
      long(at + index * 8 + 4, 1);
    }
  };
  short(0, littleEndian ? 0x4949 : 0x4d4d);
  short(2, 42);
  long(4, 8);
  short(8, 1);
  entry(10, 0x8825, 4, 1, 26);
  short(26, 4);
  entry(28, 1, 2, 2, latitude < 0 ? 0x53 : 0x4e);
  entry(40, 2, 5, 3, 80);
  entry(52, 3, 2, 2, longitude < 0 ? 0x57 : 0x45);
  entry(64, 4, 5, 3, 104);
  coordinate(80, latitude);
  coordinate(104, longitude);
  return view;
}

function ascii(text: string): number[] {
  return Array.from(text, (char) => char.charCodeAt(0));
}
