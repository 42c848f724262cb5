import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import { testApp } from "../../server/testApp.ts";
import { mapStyle } from "./mapStyle.ts";
import { THEMES } from "./palette.ts";
import { drawSprite } from "./sprites.ts";

describe.each(THEMES)("the style %s", (theme) => {
  it("is valid by the style specification's own validator", () => {
    expect(validateStyleMin(mapStyle(theme, "http://localhost:8080", "2024"))).toEqual([]);
  });

  it("names only pictures its sprite has", () => {
    const pictures =
      JSON.stringify(mapStyle(theme, "", "2024")).match(/(?<="(fill-pattern|icon-image)":")[^"]+/g) ?? [];
    expect(Object.keys(drawSprite(theme, 1).index)).toEqual(expect.arrayContaining(pictures));
  });

  it("has a sprite of twice the pixels for dense screens", () => {
    const [one, two] = [drawSprite(theme, 1), drawSprite(theme, 2)];
    expect(two.index["station"]!.width).toBe(one.index["station"]!.width * 2);
    expect(one.png.subarray(1, 4).toString()).toBe("PNG");
  });
});

it("is served with addresses of the host that was asked", async () => {
  const { app } = await testApp();
  const style = (await app.inject({ url: "/style/light.json", headers: { host: "map.example:81" } })).json();
  expect(style.sources["admin-units"].url).toBe("http://map.example:81/tiles/admin-units.json");
  expect((await app.inject("/sprites/light@2x.json")).json()).toHaveProperty("hatch");
  expect((await app.inject("/sprites/wall.png")).headers["content-type"]).toBe("image/png");
});
