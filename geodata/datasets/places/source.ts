import { readFileSync } from "node:fs";
import { readCsv } from "../../readCsv.ts";
import { slugOf } from "../../slugOf.ts";
import type { Dataset } from "../Dataset.ts";

/** Seats of the former districts that the file holds, by the file's own spelling and district code. */
const CITIES = ["Cao Lãnh 866", "Sa Dec 867", "Hồng Ngự 868", "Mỹ Tho 815", "Gò Công 816", "Cai Lậy 817"];
const SEATS = [
  "Sa Rài 869",
  "Tràm Chim 871",
  "Mỹ Thọ 873",
  "Thanh Bình 874",
  "Lấp Vò 875",
  "Lai Vung 1577922",
  "Cái Tàu Hạ 877",
  "Mỹ Phước 818",
  "Tân Hiệp 821",
  "Chợ Gạo 822",
  "Vĩnh Bình 823",
  "Tân Hòa 824",
];

/** The file gives these two without their Vietnamese spelling. */
const SPELLING: Record<string, string> = { "Sa Dec": "Sa Đéc", "Ho Chi Minh City": "Thành phố Hồ Chí Minh" };

const rows = readCsv(readFileSync(new URL("./places.csv", import.meta.url), "utf8"))
  .map((row) => ({
    name: row.name ?? "",
    district: row.district_code ?? "0",
    lon: Number(row.lon),
    lat: Number(row.lat),
  }))
  // "Quận …" are districts of a city or of before 1975, not places where people live under that name.
  .filter(({ name }) => !name.startsWith("Quận "))
  .map(({ name, district, lon, lat }) => ({
    key: `${slugOf(name)}-${district}`,
    name: SPELLING[name] ?? name,
    size: CITIES.includes(`${name} ${district}`) ? "city" : SEATS.includes(`${name} ${district}`) ? "seat" : "place",
    lon,
    lat,
  }));

export const dataset: Dataset = {
  id: "places",
  sources: [
    {
      id: "geonames",
      title: "GeoNames: điểm dân cư",
      publisher: "GeoNames",
      url: "https://www.geonames.org",
      published: null,
      licence: "CC BY 4.0",
      note: null,
    },
  ],
  rows,
};
