//! The classes by which marks on one letter are put in order.
//!
//! Source: Unicode Character Database 14.0, `Canonical_Combining_Class`.

/// The class of a mark behind U+0345; 0 for what keeps its place.
pub(super) fn class(character: char) -> u32 {
    let character = u32::from(character);
    let runs = RUNS.partition_point(|run| run >> FIRST <= character);
    let Some(run) = runs.checked_sub(1).and_then(|last| RUNS.get(last)) else {
        return 0;
    };
    let is_within = character - (run >> FIRST) < (run >> LENGTH) & 0x3f;
    if is_within { run & 0xff } else { 0 }
}

/// So many characters from the first, all of one class.
const fn run(first: u32, length: u32, class: u32) -> u32 {
    first << FIRST | length << LENGTH | class
}

const FIRST: u32 = 14;
const LENGTH: u32 = 8;

#[rustfmt::skip]
static RUNS: [u32; 368] = [
    run(0x346, 1, 230), run(0x347, 3, 220), run(0x34a, 3, 230), run(0x34d, 2, 220),
    run(0x350, 3, 230), run(0x353, 4, 220), run(0x357, 1, 230), run(0x358, 1, 232),
    run(0x359, 2, 220), run(0x35b, 1, 230), run(0x35c, 1, 233), run(0x35d, 2, 234),
    run(0x35f, 1, 233), run(0x360, 2, 234), run(0x362, 1, 233), run(0x363, 13, 230),
    run(0x483, 5, 230), run(0x591, 1, 220), run(0x592, 4, 230), run(0x596, 1, 220),
    run(0x597, 3, 230), run(0x59a, 1, 222), run(0x59b, 1, 220), run(0x59c, 6, 230),
    run(0x5a2, 6, 220), run(0x5a8, 2, 230), run(0x5aa, 1, 220), run(0x5ab, 2, 230),
    run(0x5ad, 1, 222), run(0x5ae, 1, 228), run(0x5af, 1, 230), run(0x5b0, 1, 10),
    run(0x5b1, 1, 11), run(0x5b2, 1, 12), run(0x5b3, 1, 13), run(0x5b4, 1, 14), run(0x5b5, 1, 15),
    run(0x5b6, 1, 16), run(0x5b7, 1, 17), run(0x5b8, 1, 18), run(0x5b9, 2, 19), run(0x5bb, 1, 20),
    run(0x5bc, 1, 21), run(0x5bd, 1, 22), run(0x5bf, 1, 23), run(0x5c1, 1, 24), run(0x5c2, 1, 25),
    run(0x5c4, 1, 230), run(0x5c5, 1, 220), run(0x5c7, 1, 18), run(0x610, 8, 230),
    run(0x618, 1, 30), run(0x619, 1, 31), run(0x61a, 1, 32), run(0x64b, 1, 27), run(0x64c, 1, 28),
    run(0x64d, 1, 29), run(0x64e, 1, 30), run(0x64f, 1, 31), run(0x650, 1, 32), run(0x651, 1, 33),
    run(0x652, 1, 34), run(0x653, 2, 230), run(0x655, 2, 220), run(0x657, 5, 230),
    run(0x65c, 1, 220), run(0x65d, 2, 230), run(0x65f, 1, 220), run(0x670, 1, 35),
    run(0x6d6, 7, 230), run(0x6df, 4, 230), run(0x6e3, 1, 220), run(0x6e4, 1, 230),
    run(0x6e7, 2, 230), run(0x6ea, 1, 220), run(0x6eb, 2, 230), run(0x6ed, 1, 220),
    run(0x711, 1, 36), run(0x730, 1, 230), run(0x731, 1, 220), run(0x732, 2, 230),
    run(0x734, 1, 220), run(0x735, 2, 230), run(0x737, 3, 220), run(0x73a, 1, 230),
    run(0x73b, 2, 220), run(0x73d, 1, 230), run(0x73e, 1, 220), run(0x73f, 3, 230),
    run(0x742, 1, 220), run(0x743, 1, 230), run(0x744, 1, 220), run(0x745, 1, 230),
    run(0x746, 1, 220), run(0x747, 1, 230), run(0x748, 1, 220), run(0x749, 2, 230),
    run(0x7eb, 7, 230), run(0x7f2, 1, 220), run(0x7f3, 1, 230), run(0x7fd, 1, 220),
    run(0x816, 4, 230), run(0x81b, 9, 230), run(0x825, 3, 230), run(0x829, 5, 230),
    run(0x859, 3, 220), run(0x898, 1, 230), run(0x899, 3, 220), run(0x89c, 4, 230),
    run(0x8ca, 5, 230), run(0x8cf, 5, 220), run(0x8d4, 14, 230), run(0x8e3, 1, 220),
    run(0x8e4, 2, 230), run(0x8e6, 1, 220), run(0x8e7, 2, 230), run(0x8e9, 1, 220),
    run(0x8ea, 3, 230), run(0x8ed, 3, 220), run(0x8f0, 1, 27), run(0x8f1, 1, 28), run(0x8f2, 1, 29),
    run(0x8f3, 3, 230), run(0x8f6, 1, 220), run(0x8f7, 2, 230), run(0x8f9, 2, 220),
    run(0x8fb, 5, 230), run(0x93c, 1, 7), run(0x94d, 1, 9), run(0x951, 1, 230), run(0x952, 1, 220),
    run(0x953, 2, 230), run(0x9bc, 1, 7), run(0x9cd, 1, 9), run(0x9fe, 1, 230), run(0xa3c, 1, 7),
    run(0xa4d, 1, 9), run(0xabc, 1, 7), run(0xacd, 1, 9), run(0xb3c, 1, 7), run(0xb4d, 1, 9),
    run(0xbcd, 1, 9), run(0xc3c, 1, 7), run(0xc4d, 1, 9), run(0xc55, 1, 84), run(0xc56, 1, 91),
    run(0xcbc, 1, 7), run(0xccd, 1, 9), run(0xd3b, 2, 9), run(0xd4d, 1, 9), run(0xdca, 1, 9),
    run(0xe38, 2, 103), run(0xe3a, 1, 9), run(0xe48, 4, 107), run(0xeb8, 2, 118), run(0xeba, 1, 9),
    run(0xec8, 4, 122), run(0xf18, 2, 220), run(0xf35, 1, 220), run(0xf37, 1, 220),
    run(0xf39, 1, 216), run(0xf71, 1, 129), run(0xf72, 1, 130), run(0xf74, 1, 132),
    run(0xf7a, 4, 130), run(0xf80, 1, 130), run(0xf82, 2, 230), run(0xf84, 1, 9),
    run(0xf86, 2, 230), run(0xfc6, 1, 220), run(0x1037, 1, 7), run(0x1039, 2, 9),
    run(0x108d, 1, 220), run(0x135d, 3, 230), run(0x1714, 2, 9), run(0x1734, 1, 9),
    run(0x17d2, 1, 9), run(0x17dd, 1, 230), run(0x18a9, 1, 228), run(0x1939, 1, 222),
    run(0x193a, 1, 230), run(0x193b, 1, 220), run(0x1a17, 1, 230), run(0x1a18, 1, 220),
    run(0x1a60, 1, 9), run(0x1a75, 8, 230), run(0x1a7f, 1, 220), run(0x1ab0, 5, 230),
    run(0x1ab5, 6, 220), run(0x1abb, 2, 230), run(0x1abd, 1, 220), run(0x1abf, 2, 220),
    run(0x1ac1, 2, 230), run(0x1ac3, 2, 220), run(0x1ac5, 5, 230), run(0x1aca, 1, 220),
    run(0x1acb, 4, 230), run(0x1b34, 1, 7), run(0x1b44, 1, 9), run(0x1b6b, 1, 230),
    run(0x1b6c, 1, 220), run(0x1b6d, 7, 230), run(0x1baa, 2, 9), run(0x1be6, 1, 7),
    run(0x1bf2, 2, 9), run(0x1c37, 1, 7), run(0x1cd0, 3, 230), run(0x1cd4, 1, 1),
    run(0x1cd5, 5, 220), run(0x1cda, 2, 230), run(0x1cdc, 4, 220), run(0x1ce0, 1, 230),
    run(0x1ce2, 7, 1), run(0x1ced, 1, 220), run(0x1cf4, 1, 230), run(0x1cf8, 2, 230),
    run(0x1dc0, 2, 230), run(0x1dc2, 1, 220), run(0x1dc3, 7, 230), run(0x1dca, 1, 220),
    run(0x1dcb, 2, 230), run(0x1dcd, 1, 234), run(0x1dce, 1, 214), run(0x1dcf, 1, 220),
    run(0x1dd0, 1, 202), run(0x1dd1, 37, 230), run(0x1df6, 1, 232), run(0x1df7, 2, 228),
    run(0x1df9, 1, 220), run(0x1dfa, 1, 218), run(0x1dfb, 1, 230), run(0x1dfc, 1, 233),
    run(0x1dfd, 1, 220), run(0x1dfe, 1, 230), run(0x1dff, 1, 220), run(0x20d0, 2, 230),
    run(0x20d2, 2, 1), run(0x20d4, 4, 230), run(0x20d8, 3, 1), run(0x20db, 2, 230),
    run(0x20e1, 1, 230), run(0x20e5, 2, 1), run(0x20e7, 1, 230), run(0x20e8, 1, 220),
    run(0x20e9, 1, 230), run(0x20ea, 2, 1), run(0x20ec, 4, 220), run(0x20f0, 1, 230),
    run(0x2cef, 3, 230), run(0x2d7f, 1, 9), run(0x2de0, 32, 230), run(0x302a, 1, 218),
    run(0x302b, 1, 228), run(0x302c, 1, 232), run(0x302d, 1, 222), run(0x302e, 2, 224),
    run(0x3099, 2, 8), run(0xa66f, 1, 230), run(0xa674, 10, 230), run(0xa69e, 2, 230),
    run(0xa6f0, 2, 230), run(0xa806, 1, 9), run(0xa82c, 1, 9), run(0xa8c4, 1, 9),
    run(0xa8e0, 18, 230), run(0xa92b, 3, 220), run(0xa953, 1, 9), run(0xa9b3, 1, 7),
    run(0xa9c0, 1, 9), run(0xaab0, 1, 230), run(0xaab2, 2, 230), run(0xaab4, 1, 220),
    run(0xaab7, 2, 230), run(0xaabe, 2, 230), run(0xaac1, 1, 230), run(0xaaf6, 1, 9),
    run(0xabed, 1, 9), run(0xfb1e, 1, 26), run(0xfe20, 7, 230), run(0xfe27, 7, 220),
    run(0xfe2e, 2, 230), run(0x101fd, 1, 220), run(0x102e0, 1, 220), run(0x10376, 5, 230),
    run(0x10a0d, 1, 220), run(0x10a0f, 1, 230), run(0x10a38, 1, 230), run(0x10a39, 1, 1),
    run(0x10a3a, 1, 220), run(0x10a3f, 1, 9), run(0x10ae5, 1, 230), run(0x10ae6, 1, 220),
    run(0x10d24, 4, 230), run(0x10eab, 2, 230), run(0x10f46, 2, 220), run(0x10f48, 3, 230),
    run(0x10f4b, 1, 220), run(0x10f4c, 1, 230), run(0x10f4d, 4, 220), run(0x10f82, 1, 230),
    run(0x10f83, 1, 220), run(0x10f84, 1, 230), run(0x10f85, 1, 220), run(0x11046, 1, 9),
    run(0x11070, 1, 9), run(0x1107f, 1, 9), run(0x110b9, 1, 9), run(0x110ba, 1, 7),
    run(0x11100, 3, 230), run(0x11133, 2, 9), run(0x11173, 1, 7), run(0x111c0, 1, 9),
    run(0x111ca, 1, 7), run(0x11235, 1, 9), run(0x11236, 1, 7), run(0x112e9, 1, 7),
    run(0x112ea, 1, 9), run(0x1133b, 2, 7), run(0x1134d, 1, 9), run(0x11366, 7, 230),
    run(0x11370, 5, 230), run(0x11442, 1, 9), run(0x11446, 1, 7), run(0x1145e, 1, 230),
    run(0x114c2, 1, 9), run(0x114c3, 1, 7), run(0x115bf, 1, 9), run(0x115c0, 1, 7),
    run(0x1163f, 1, 9), run(0x116b6, 1, 9), run(0x116b7, 1, 7), run(0x1172b, 1, 9),
    run(0x11839, 1, 9), run(0x1183a, 1, 7), run(0x1193d, 2, 9), run(0x11943, 1, 7),
    run(0x119e0, 1, 9), run(0x11a34, 1, 9), run(0x11a47, 1, 9), run(0x11a99, 1, 9),
    run(0x11c3f, 1, 9), run(0x11d42, 1, 7), run(0x11d44, 2, 9), run(0x11d97, 1, 9),
    run(0x16af0, 5, 1), run(0x16b30, 7, 230), run(0x16ff0, 2, 6), run(0x1bc9e, 1, 1),
    run(0x1d165, 2, 216), run(0x1d167, 3, 1), run(0x1d16d, 1, 226), run(0x1d16e, 5, 216),
    run(0x1d17b, 8, 220), run(0x1d185, 5, 230), run(0x1d18a, 2, 220), run(0x1d1aa, 4, 230),
    run(0x1d242, 3, 230), run(0x1e000, 7, 230), run(0x1e008, 17, 230), run(0x1e01b, 7, 230),
    run(0x1e023, 2, 230), run(0x1e026, 5, 230), run(0x1e130, 7, 230), run(0x1e2ae, 1, 230),
    run(0x1e2ec, 4, 230), run(0x1e8d0, 7, 220), run(0x1e944, 6, 230), run(0x1e94a, 1, 7),
];
