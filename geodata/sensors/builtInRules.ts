const level = (limit: number, forS: number, closeForS: number) => ({
  open: { measure: "level", comparison: "at-least", limit, forS },
  close: { limit, forS: closeForS },
});
const silent = (limit: number) => ({
  open: { measure: "age", comparison: "at-least", limit, forS: 0 },
  close: { limit, forS: 0 },
});
const HOUR = 3600;

/**
 * Rules that SenMap proposes. Which level of disaster risk a case is, the competent authority says: severities here are SenMap's own
 * first suggestion and can be changed like every rule.
 */
export const builtInRules = [
  {
    key: "water-level-alarm-3",
    title_vi: "Mực nước trên báo động 3",
    title_en: "Water above alarm level 3",
    layer: "water-level",
    condition: level(3, 600, 1800),
    together: 1,
    severity: 2,
    advice_vi: "Kiểm tra đê bao, cống; thông báo các xã ven sông.",
    advice_en: "Check dykes and sluices; warn the communes along the river.",
    owner: "KTTV-DT",
  },
  {
    key: "water-level-several-alarm-3",
    title_vi: "Nhiều trạm cùng trên báo động 3",
    title_en: "Several stations above alarm level 3",
    layer: "water-level",
    condition: level(3, 600, 1800),
    together: 3,
    severity: 3,
    advice_vi: "Họp Ban chỉ huy phòng thủ dân sự; chuẩn bị sơ tán vùng trũng.",
    advice_en: "Convene the civil defence command; prepare to evacuate low ground.",
    owner: "KTTV-DT",
  },
  {
    key: "salinity-4",
    title_vi: "Độ mặn từ 4 g/l",
    title_en: "Salinity of 4 g/l and above",
    layer: "salinity",
    condition: level(2, HOUR, 2 * HOUR),
    together: 1,
    severity: 2,
    advice_vi: "Đóng cống lấy nước; báo các trạm cấp nước.",
    advice_en: "Close intake sluices; tell the waterworks.",
    owner: "H20-SNNMT",
  },
  {
    key: "fire-danger-iv",
    title_vi: "Nguy cơ cháy rừng từ cấp IV",
    title_en: "Forest-fire danger IV and above",
    layer: "fire-danger",
    condition: level(2, 0, 0),
    together: 1,
    severity: 3,
    advice_vi: "Trực 24/24 tại các phân khu; cấm lửa.",
    advice_en: "Watch the zones around the clock; no open fire.",
    owner: "VQG-TC",
  },
  {
    key: "water-level-silent",
    title_vi: "Trạm thủy văn mất tín hiệu quá 2 giờ",
    title_en: "Water-level station silent for over 2 hours",
    layer: "water-level",
    condition: silent(2 * HOUR),
    together: 1,
    severity: 1,
    advice_vi: "Kiểm tra nguồn điện và đường truyền của trạm.",
    advice_en: "Check the station's power and its line.",
    owner: "KTTV-DT",
  },
];
