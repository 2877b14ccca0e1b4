export const outbox = {
  title: '待发', none: '都发出了', noneLead: '没有网络时记的东西会排在这里，有了网络自动发出。', waits: '{n} 条在等发出', mend: '{n} 条要您看一下', lead: '存在这台手机上，按记的先后发出，每条只记一次。退出登录会清掉。',
  line: '{n} 条还没有发出', lineMend: '{n} 条没有发成，要您看一下', waiting: '等网络', sending: '正在发', sendingPhotos: '正在传照片', photosWait: '记上了，还有 {n} 张照片等着传', unsure: '发过，没有等到回音；有网络时自动核对，不会记两遍',
  signIn: '登录以后接着发', renew: '平台更新了，刷新后接着发', refused: '没有收下', photosRefused: '记上了，有照片没有收下', torn: '别人先改了', sent: '发出了', at: '{at} 记', photos: '照片 {n} 张',
  now: '现在发', reload: '刷新', fix: '改一改', drop: '不要了', dropSure: '真的不要了', dropSays: '只在这台手机上有，丢掉就没有了。', leavePhotos: '不要这些照片了', tryPhotos: '照片再传一次', choose: '选一个',
  tornGone: '这条记录现在打不开，没法比较。', park: '先放着，有网络自动发', parkLater: '先放着，以后再选',
  leaveUnsent: '还有 {n} 条没有发出', leaveUnsentSays: '只存在这台手机上。退出登录会清掉，找不回来。', leaveDrop: '不要了，退出', leaveStay: '不退出', leaveSend: '去看“待发”', leaveOffline: '没有网络，现在退不了登录', leaveOfflineSays: '退出要告诉平台一声。有网络时再退；写的都还在。',
  left: '这台手机上有{name}没有发出的 {n} 条。{name}登录后接着发；别人登录，这些会清掉。', homeAway: '没有网络，等着您办的看不到；要记的照样记。',
  way: { answerConformityAssessment: '评一条', logGridFinding: '报发现', logGridRound: '巡查', logHeldActivity: '记活动', logHomeVisit: '记入户', reportIncident: '报突发事件' },
};

export const photos = {
  title: '照片', count: '{n} 张', one: '照片 {n}', drop: '去掉照片 {n}', take: '拍一张', more: '再拍一张', drawing: '正在存 {n} 张',
  DEVICE_FULL: '这台手机存不下了，或者不让网页存东西（无痕模式）。', PHOTO_TOO_LARGE: '这张照片超过 80 MB，手机画不动。', FILE_TYPE_REFUSED: '这不是照片。照片请用 JPEG、PNG 或 WebP。',
  FILE_HEIC: '这台设备打不开苹果的 HEIC 照片，没有存。在苹果手机的设置里把相机格式改成“兼容性最佳”再拍，或者转成 JPEG。',
};
