/**
 * What fonts before Unicode meant by characters of Latin-1 (DOMAIN §8). Letters whose code is the same in both are left out. TCVN3 kept
 * capitals with a tone in a second font (.VnTimeH), so they stand at the place of the small letters.
 */
const tcvn3From = "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊËÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00ADõö÷øùúûüýþ®¡¢£¤¥¦§";
const tcvn3To = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđĂÂÊÔƠƯĐ";

export const tcvn3: ReadonlyMap<string, string> = pair(tcvn3From, tcvn3To);

/** A letter of VNI is a plain one and, behind it, a second character that stands for its signs. */
const vniMarks: Readonly<Record<string, string>> = {
  a: "aùáaøàaûảaõãaïạaââaáấaàầaåẩaãẫaäậaêăaéắaèằaúẳaüẵaëặ",
  e: "eùéeøèeûẻeõẽeïẹeâêeáếeàềeåểeãễeäệ",
  o: "oùóoøòoûỏoõõoïọoâôoáốoàồoåổoãỗoäộ",
  u: "uùúuøùuûủuõũuïụ",
  y: "yùýyøỳyûỷyõỹ",
  ô: "ôùớôøờôûởôõỡôïợ",
  ö: "öùứöøừöûửöõữöïự",
};

export const vni: ReadonlyMap<string, string> = withCapitals([
  ...Object.values(vniMarks).flatMap((list) => list.match(/.../gu)!.map((three): [string, string] => [three.slice(0, 2), three.slice(2)])),
  ...pair("ôöñíìæóòî", "ơưđíìỉĩịỵ"),
]);

function pair(from: string, to: string): Map<string, string> {
  const letters = [...to];
  return new Map([...from].map((letter, at) => [letter, letters[at]!]));
}

/** A capital has its sign in either case. */
function withCapitals(pairs: readonly (readonly [string, string])[]): Map<string, string> {
  const upper = (text: string) => text.toUpperCase();
  return new Map(
    pairs.flatMap(
      ([from, to]) =>
        [[from, to], [upper(from), upper(to)], ...(from.length > 1 ? [[upper(from[0]!) + from[1], upper(to)] as const] : [])] as const,
    ),
  );
}
