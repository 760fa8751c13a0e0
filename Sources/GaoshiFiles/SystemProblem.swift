package import GaoshiCore
internal import Glibc

extension FileProblem {
  /// The problem that a system call's error number stands for, in words with a remedy.
  package init(_ path: String, errno number: Int32) {
    self.init(
      path: path, message: reason(number), isAbsent: number == ENOENT || number == ENOTDIR)
  }
}

/// Why the system refused and what to do about it.
private func reason(_ number: Int32) -> Message {
  switch number {
  case EROFS:
    Message(zh: "这里是只读的；请换一个输出文件夹", en: "it is read-only here; choose another folder")
  case EACCES, EPERM:
    Message(zh: "没有权限；请检查文件和文件夹的权限", en: "no permission; check the file's and the folder's")
  case ENOSPC:
    Message(zh: "磁盘满了；请腾出空间再试", en: "the disk is full; free some space and run again")
  case EDQUOT:
    Message(
      zh: "磁盘配额用完了；请腾出空间再试",
      en: "the disk quota is used up; free some space and run again")
  case ENAMETOOLONG:
    Message(zh: "路径太长；请用短一些的名字", en: "the path is too long; use shorter names")
  case ENOENT:
    Message(zh: "没有这个文件或文件夹", en: "there is no such file or folder")
  case ENOTDIR:
    Message(zh: "路径中有一段不是文件夹", en: "a part of the path is not a folder")
  case EEXIST:
    Message(zh: "已经有一个同名的文件", en: "a file of this name is in its place")
  case EISDIR:
    Message(zh: "这是文件夹，不是文件", en: "it is a folder, not a file")
  case ELOOP:
    Message(zh: "符号链接绕成了圈", en: "symbolic links go round in a circle")
  case EMFILE, ENFILE:
    Message(
      zh: "打开的文件太多；请关闭其他程序再试",
      en: "too many open files; close other programs and run again")
  case EIO:
    Message(zh: "磁盘读写出错；请检查磁盘", en: "the disk reports an error; check the disk")
  case ETXTBSY, EBUSY:
    Message(
      zh: "正被占用；请关闭使用它的程序再试",
      en: "it is in use; close the program that uses it and run again")
  default:
    Message(
      zh: "系统报告“\(String(cString: strerror(number)))”（errno \(number)）",
      en: "the system says “\(String(cString: strerror(number)))” (errno \(number))")
  }
}

/// Repeats a system call as long as a signal interrupts it; -1 is its failure, with `errno` set.
package func uninterrupted<Answer: SignedInteger>(_ call: () -> Answer) -> Answer {
  while true {
    let answer = call()
    if answer != -1 || errno != EINTR { return answer }
  }
}
