const organ =
  /^[\u4e00-\u9fa5（）()、·\s]{2,40}(?:政府|委员会|委|局|办公室|办公厅|办|厅|部|处|中心|街道|办事处|镇|乡|院|会|署|所|站|支队|大队|科|室|县|区|市)$/;

/** The words are the name of a body (机关), by their ending: 云桥区水务局, 区司法局. */
export function isOrgan(words: string): boolean {
  return words.length <= 45 && organ.test(words) && !/(?:网站|门户网|当前位置|首页)/.test(words);
}
